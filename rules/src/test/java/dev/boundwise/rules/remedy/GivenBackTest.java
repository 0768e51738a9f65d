package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that equal themselves alone do not come back from workers. */
class GivenBackTest {

  private static final String PROGRAM =
      """
      import dataclasses

      class Plain:
          def __init__(self, x):
              self.x = x

      @dataclasses.dataclass
      class Data:
          x: int

      class Equal(Plain):
          def __eq__(self, other):
              return self.x == other.x

      def work(x):
          total = 0
          for i in range(200_000):
              total = (total * 31 + i ^ x) % 1000003
          return total

      def holds(one):
          return work(one.x) > 3

      """;

  private static Verdict.Outcome processes(String source) {
    return Advised.of(RemedyKind.PROCESSES, "3.12", PROGRAM + source).outcome();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        def f(all: list[Plain]):
            return [one for one in all if holds(one)]
        """,
        """
        ALL = [Plain(i) for i in range(1000)]
        def f():
            found = []
            for one in ALL:
                if holds(one):
                    found.append(one)
            return found
        """,
        """
        def checked(one: Plain):
            if not holds(one):
                raise ValueError(one)
            return one
        def f(all: list[Plain]):
            return [checked(one) for one in all]
        """,
        """
        class Own:
            def __init__(self, x):
                self.x = x
            def same(self, at_least):
                if work(self.x) > at_least:
                    return self
                return None
        def f(all: list[Own]):
            return [one.same(3) for one in all]
        """,
      })
  void whatEqualsItselfAloneIsNotGivenBack(String source) {
    assertThat(processes(source)).isEqualTo(Verdict.Outcome.BLOCKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        def f(all: list[Data]):
            return [one for one in all if holds(one)]
        """,
        """
        def f(all: list[Equal]):
            return [one for one in all if holds(one)]
        """,
        """
        def f(all: list[Plain]):
            return [work(one.x) for one in all]
        """,
        """
        def copied(one: Plain):
            return Plain(work(one.x))
        def f(all: list[Plain]):
            return [copied(one) for one in all]
        """,
        """
        def f(all: list[int]):
            return [one for one in all if work(one)]
        """,
      })
  void otherThingsAre(String source) {
    assertThat(processes(source)).isEqualTo(Verdict.Outcome.HELPS);
  }
}
