package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes of what calls give, and of what is put into objects by many calls. */
class GivenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(*read(), 7)         | interpreter 47",
        "f(*(1, 2), 'abcd', 7) | interpreter 11",
        "f(1, *(2, 'abcd'), 7) | interpreter 11",
        "f(*read(), times=6)   | interpreter 46",
      })
  void whatStandsBehindAStarIsGivenInItsPlace(String call, String time) {
    assertThat(calling(call)).isEqualTo(time);
  }

  @Test
  void aStarOfUnknownPartsHidesWhatIsGiven() {
    assertThat(calling("f(3, *read()[1:], 7)")).contains("times").contains("len(text)");
  }

  private static String calling(String call) {
    String code =
        """
        from tick import each, step
        def read():
            return 3, 5, 'x' * 40
        def f(a, b, text, times):
            each(text)
            for _ in range(times):
                step()
        def g():
            CALL
        """;
    return work(code.replace("CALL", call)).of("g");
  }

  /** {@code each(x)} takes a unit for each element of x. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(1)                        | 0",
        "f(1, 'ab', 'cd', 'ef')      | interpreter 3",
        "f(1, 2, x=1, y=2)           | interpreter 201",
        "f(1, a=1, x=1)              | interpreter 100",
        "f(1, **{'x': 1, 'y': 2})    | interpreter 200",
        "f(1, 2, *('ab', 'cd'))      | interpreter 3",
        "T().m(1, 'ab', 'cd')        | interpreter 2",
        "f(*read()[1:])              | interpreter 1*len(rest)",
      })
  void furtherArgumentsAreAsManyAsACallGives(String call, String time) {
    String code =
        """
        from tick import each, step
        def read():
            return [3, 5, 'x' * 40]
        def f(a, *rest, **named):
            each(rest)
            for key in named:
                for _ in range(100):
                    step()
        class T:
            def m(self, a, *rest):
                each(rest)
        def g():
            CALL
        """;
    assertThat(work(code.replace("CALL", call)).of("g")).isEqualTo(time);
  }

  private static double filled(String body, String calls) {
    String code =
        """
        from tick import step
        class Bag:
            def __init__(self):
                self.all = []
            def add(self, words):
                BODY
            def each(self):
                for x in self.all:
                    step()
        def main(bag: Bag):
        CALLS
        """;
    return work(code.replace("BODY", body.replace("; ", "\n        "))
                .replace("CALLS", calls.replace("; ", "\n").indent(4)))
            .region("Bag.each")
            .work()
            .of(Resource.INTERPRETER)
            .typical()
        / 1e9;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "self.all.append(words)",
        "for w in words: self.all.append(w)",
        "self.all.extend(words)",
      })
  void whatIsCalledMoreOftenFillsMore(String body) {
    double few = filled(body, "bag.add('a b'.split())");
    double many =
        filled(body, "for i in range(150):;     bag.add('a b'.split())".replace(":;", ":\n"));
    assertThat(many).isGreaterThan(3 * few);
  }

  /** Each object sees few of the calls of what is called all over a program. */
  @Test
  void manyCallersAreOfManyObjects() {
    String loop = "for i in range(150):\n    bag.add('a b'.split())\n";
    double two = filled("self.all.append(words)", loop.repeat(2));
    double five = filled("self.all.append(words)", loop.repeat(5));
    assertThat(five).isLessThan(two / 3);
  }
}
