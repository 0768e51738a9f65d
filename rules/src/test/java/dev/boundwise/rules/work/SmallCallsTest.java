package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What small calls take that loops make many of. Bounds are half and three times of what CPython
 * 3.11.7 and 3.13.0 were measured to take, in nanoseconds of a round.
 */
class SmallCallsTest {

  private static final double ROUNDS = 10_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // of numbers, nothing is gone over
        "min(x, 3.0)                            | 30   | 350",
        "max(0, x)                              | 30   | 350",
        "max(x, 3, 5) | 40 | 400",
        "max(-1.0, min(1.0, x))                 | 60   | 700",
        "min(ten)                               | 75   | 450",
        "pow(x, 2)                              | 20   | 190",
        "round(2.5)                             | 30   | 300",
        // a function of a library is called for each element
        "list(map(str, ten))                    | 500  | 3400",
        "list(map(int, texts))                  | 550  | 3500",
        "sorted(texts, key=str.lower)           | 280  | 1700",
        // so is a function that is made in place, which is at hand by then
        "sorted(ten, key=lambda it: -it)        | 400  | 2500",
        "(lambda it: it)(x)                     | 30   | 300",
        // what is read like an attribute
        "thing.double                           | 25   | 170",
        // a letter is short, however long its text is
        "[it.isalpha() for it in text]          | 9000 | 90000",
        "[text[i].isalpha() for i in range(400)]| 9000 | 90000",
        "'numbers | others'                     | 3000 | 30000",
        "'seen |= {x % 9}' | 40 | 400",
        // containers of the library
        "queue.append(x)                        | 7    | 70",
        "'abc'.startswith('b')                  | 20   | 220",
        "datetime.date(2024, 1, 2)              | 60   | 400",
      })
  void smallCallsAreSmall(String call, double least, double most) {
    String code =
        """
        import collections
        import datetime

        class Thing:
            @property
            def double(self):
                return 2

        def f():
            ten = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
            texts = ["3", "1", "4", "1", "5", "9", "2", "6", "5", "3"]
            queue = collections.deque([1])
            thing = Thing()
            seen = set(range(500))
            text = "hello world and some more text; " * 13
            numbers = set(range(500))
            others = set(range(250, 750))
            for x in range(10_000):
                %s
        """;
    double all = nanos(code.formatted(call)) - nanos(code.formatted("pass"));

    assertThat(all / ROUNDS).isBetween(least, most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"min(xs, ys)", "max(xs, ys)", "min(xs, ys, key=len)"})
  void theLessOfTwoGoesOverNeither(String call) {
    String code = "def f():\n    xs = [1] * 1_000_000\n    ys = [2] * 1_000_000\n    return CALL\n";
    double made = nanos(code.replace("CALL", "xs"));

    assertThat(nanos(code.replace("CALL", call))).isLessThan(made + 10_000);
    assertThat(nanos(code.replace("CALL", "min(xs)"))).isGreaterThan(made + 1_000_000);
  }

  private static double nanos(String code) {
    return work(code).region("f").work().of(Resource.INTERPRETER).typical();
  }
}
