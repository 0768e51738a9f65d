package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that is shown for workers does what the loop does. */
class WorkersCodeTest {

  private static final String WORK =
      """
      import threading

      def work(x):
          total = 0
          for i in range(200_000):
              total = (total * 31 + i ^ x) % 1000003
          return total

      def one(a, b):
          return work(a) + b

      """;

  private static String shown(String source) {
    Verdict verdict = Advised.of(RemedyKind.PROCESSES, "3.12", WORK + source);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    return verdict.how();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "most = max(most, y)",
        "isAll = isAll and y > 0",
        "if y > most:\n            most, best = y, x"
      })
  void whatIsJoinedBesideASumIsNotLost(String more) {
    String how =
        shown(
            """
            def f():
                total = 0
                most = 0
                best = None
                isAll = True
                for x in range(1000):
                    y = work(x)
                    total += y
                    %s
                return total, most, best, isAll
            """
                .formatted(more));

    assertThat(how).contains("def some_rounds(items):", more.lines().findFirst().orElseThrow());
  }

  @Test
  void whatCanBeGoneOverOnceIsGivenOnce() {
    String twice =
        """
        def numbers():
            for x in range(1000):
                yield x

        def f():
            xs = %s
            return [one(x, x) for x in xs]
        """;

    assertThat(shown(twice.formatted("numbers()")))
        .contains("def one_round(x):\n    return one(x, x)", "pool.map(one_round, xs");
    assertThat(shown(twice.formatted("list(numbers())"))).contains("pool.map(one, xs, xs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"i, (a, b)", "a, *b", "(a, i), b"})
  void partsOfPartsAreTakenApartInARound(String target) {
    String how =
        shown(
            """
            def f(rows: list[tuple]):
                out = []
                for %s in rows:
                    out.append(one(a, b))
                return out

            f([(1, (2, 3))] * 1000)
            """
                .formatted(target));

    assertThat(how)
        .contains("def one_round(item):\n    " + target + " = item\n")
        .contains("pool.map(one_round, rows");
  }

  @Test
  void aTupleStaysOneValue() {
    String how =
        shown(
            """
            def f():
                table = {}
                for x in range(1000):
                    table[x, "a"] = work(x), x
                return table
            """);

    assertThat(how).contains("return ((x, \"a\"), (work(x), x))");
  }

  @Test
  void listsThatAreChangedInPlaceAreGiven() {
    String how =
        shown(
            """
            def f():
                xs = list(range(1000))
                for i in range(len(xs)):
                    xs[i] = work(xs[i])
                return xs
            """);

    assertThat(how).contains("def one_round(i, xs):", "repeat(xs)");
  }

  @Test
  void whatIsReplacedNowAndThenIsNoEmptyTable() {
    String how =
        shown(
            """
            def f():
                xs = list(range(1000))
                for i in range(len(xs)):
                    if xs[i] % 3:
                        xs[i] = work(xs[i])
                return xs
            """);

    assertThat(how)
        .contains("    new_xs = {}\n")
        .contains("for key, value in part.items():\n            xs[key] = value");
  }

  @Test
  void privateNamesAreSaidInFullOutsideOfTheirClass() {
    String type =
        """
        class Engine:
            def __init__(self):
                self.__k = 3

            def __one(self, x):
                return work(x)

            def f(self):
                return [%s for x in range(1000)]
        """;

    assertThat(shown(type.formatted("work(x) * self.__k")))
        .contains("def one_round(x, self):\n    return work(x) * self._Engine__k");
    assertThat(shown(type.formatted("self.__one(x)")))
        .contains("def one_round(x, self):\n    return self._Engine__one(x)");
  }

  @Test
  void objectsOfTheModuleAreNotSent() {
    String how =
        shown(
            """
            class Engine:
                def __init__(self):
                    self.guard = threading.Lock()

                def one(self, x):
                    return work(x)

            ENGINE = Engine()

            def f():
                return [ENGINE.one(x) for x in range(1000)]
            """);

    assertThat(how).contains("def one_round(x):\n    return ENGINE.one(x)");
  }

  @Test
  void aLambdaOfTheModuleIsCalledByAFunction() {
    String how =
        shown(
            """
            score = lambda x: work(x)

            def f():
                return [score(x) for x in range(1000)]
            """);

    assertThat(how).contains("def one_round(x):\n    return score(x)");
  }

  @Test
  void aFunctionThatAnotherReplacedIsCalledByAFunction() {
    String how =
        shown(
            """
            def score(x):
                return work(x)

            plain = score

            def score(x):
                return plain(x) + 1

            def f():
                return [plain(x) for x in range(1000)]
            """);

    assertThat(how).contains("def one_round(x):\n    return plain(x)");
  }
}
