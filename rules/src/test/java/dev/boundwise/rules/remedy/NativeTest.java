package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.shape.Obstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When native code in the place of a loop pays. */
class NativeTest {

  private static final String SCALED =
      """
      def f(values: list[float], factor: float):
          scaled = []
          for value in values:
              scaled.append(value * factor * factor - value / 3.0 + value * value * 0.5)
          return scaled

      f([0.5] * 2_000_000, 3.0)
      """;

  private static Verdict verdict(Asked asked) {
    return asked.of(new Native());
  }

  @Test
  void arithmeticOnNumbersIsDoneForAllElements() {
    Verdict verdict = verdict(Asked.about(SCALED).rounds(2e6, 3e-4, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.speedup()).isGreaterThan(1.5);
    assertThat(verdict.how()).contains("value = np.asarray(values)");
  }

  @Test
  void arraysOutOfListsTakeTime() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    def f(values: list[float]):
                        return [value + 1.0 for value in values]

                    f([0.5] * 2_000_000)
                    """)
                .rounds(2e6, 3e-5, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).contains("making arrays of its lists");
  }

  @Test
  void aKernelInsideARoundIsArithmeticToo() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    def curve(x: float) -> float:
                        y = 0.5
                        for _ in range(1000):
                            y = x * y * (1.0 - y)
                        return y

                    def f(values: list[float]):
                        return [curve(value) for value in values]

                    f([0.5] * 600)
                    """)
                .rounds(600, 0.7, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void textIsNoNumber() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    def f(words: list[str]):
                        joined = ""
                        for word in words:
                            joined = joined + word * 2
                        return joined

                    f(["a"] * 600_000)
                    """)
                .rounds(6e5, 1e-3, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).startsWith("its rounds are more than arithmetic on numbers");
  }

  @Test
  void numbersThatAreReadFromObjectsAreMore() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    def f(orders: list[dict]):
                        total = 0.0
                        for order in orders:
                            total += order.get("price") * 0.5
                        return total

                    f([{"price": 1.0}] * 600_000)
                    """)
                .rounds(6e5, 1e-3, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
  }

  @Test
  void aShortRecurrenceIsNotCompiled() {
    Verdict verdict =
        verdict(
            Asked.about(SCALED)
                .rounds(2e6, 3e-4, 0)
                .blocked(Obstacle.Kind.RECURRENCE, "value * factor", "needs the one before"));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).startsWith("too short for a compiler");
  }

  @Test
  void aLongRecurrenceIsCompiled() {
    Verdict verdict =
        verdict(
            Asked.about(SCALED)
                .rounds(2e6, 1e-2, 0)
                .blocked(Obstacle.Kind.RECURRENCE, "value * factor", "needs the one before"));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.how()).contains("@numba.njit");
  }

  @Test
  void waitingIsNotMadeFaster() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    import requests

                    def f(urls: list[str]):
                        return [requests.get(url) for url in urls]
                    """)
                .waiting(40, 0.3, Resource.NETWORK, 40));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).startsWith("it waits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "for x in xs:; #    out.append(2.0 * x - 1.0 / (x + 1.0)) | x = np.asarray(xs); #out.extend(((2.0 * x) - (1.0 / (x + 1.0))).tolist())",
        "for x, y in zip(xs, ys):; #    out.append(math.sqrt(x * x + y * y)) | x = np.asarray(xs); #y = np.asarray(ys); #out.extend(np.sqrt(((x * x) + (y * y))).tolist())",
        "for i in range(len(xs)):; #    out[i] = xs[i] * ys[i] + 0.5 | xs_array = np.asarray(xs); #ys_array = np.asarray(ys); #out[:len(xs)] = ((xs_array * ys_array) + 0.5).tolist()",
        "for x in xs:; #    if x > 1.0:; #        out.append(1.0); #    else:; #        out.append(x * x) | x = np.asarray(xs); #out.extend(np.where((x > 1.0), 1.0, (x * x)).tolist())",
        "for i in range(len(xs)):; #    xs[i] = xs[i] * 0.5 + 1.0 | xs_array = np.asarray(xs); #xs[:] = ((xs_array * 0.5) + 1.0).tolist()",
        "for x in xs:; #    y = x * 0.5; #    total = max(total, y * y) | x = np.asarray(xs); #y = (x * 0.5); #total = max(total, np.max((y * y)).item())  # where there is one",
        "for x in xs:; #    y = x * x; #    total += max(y, 1.0) * 2.0 | x = np.asarray(xs); #y = (x * x); #total += np.sum((np.maximum(y, 1.0) * 2.0)).item()",
      })
  void codeForArraysIsThatOfThisLoop(String loop, String code) {
    String source =
        "import math\n\ndef f(xs: list[float], ys: list[float], out: list[float], total: float):\n"
            + loop.replace("; #", "\n").indent(4)
            + "    return out, total\n\nf([0.5] * 2_000_000, [0.5] * 2_000_000, [], 0.0)\n";

    assertThat(verdict(Asked.about(source).rounds(2e6, 1e-3, 0)).how())
        .isEqualTo("import numpy as np\n\n" + code.replace("; #", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // of the round before, read later, one of two numbers
        "total = total * 0.5 + x\n    out.append(x * 2.0)",
        "last = x * 0.5\n    out.append(last + 1.0)",
        "out.append((x and 2.0 * x) + 1.0)",
      })
  void whatIsNoArrayIsNotWrittenAsOne(String body) {
    String source =
        """
        def f(xs: list[float], out: list[float], total: float, last: float):
            for x in xs:
                BODY
            return out, total, last

        f([0.5] * 2_000_000, [], 0.0, 0.0)
        """
            .replace("BODY", body.replace("    ", "        "));

    assertThat(verdict(Asked.about(source).rounds(2e6, 1e-3, 0)).how())
        .doesNotContain("np.asarray");
  }

  @Test
  void whatHasNoFormForArraysIsSaidInWords() {
    String source =
        """
        def f(xs: list[float], k: int):
            out = []
            for i in range(k, len(xs)):
                best = 0.0
                for j in range(k):
                    best = max(best, xs[i - j] * 0.5)
                out.append(best)
            return out

        f([0.5] * 2_000_000, 5)
        """;

    assertThat(verdict(Asked.about(source).rounds(2e6, 1e-3, 0)).how())
        .startsWith("# NumPy: make arrays of what the loop in line 3 goes over");
  }

  @ParameterizedTest
  @CsvSource({"60000, HELPS", "40000, HELPS", "6000, POINTLESS"})
  void whatIsManyTimesAsFastIsWorthALibraryForMilliseconds(int length, Verdict.Outcome outcome) {
    // about 0.2 us a round, ten times as fast with arrays
    String code =
        """
        import math
        def f():
            return sum(math.sin(i * 0.1) * math.cos(i * 0.2) * i for i in range(%d))
        """
            .formatted(length);

    assertThat(Advised.of(RemedyKind.NATIVE, "3.12", code).outcome()).isEqualTo(outcome);
  }

  @Test
  void anArrayOfObjectsComputesNoProperty() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    class Item:
                        def __init__(self, x: float):
                            self.x = x

                        @property
                        def area(self) -> float:
                            return self.x * 2.5

                    def f(count: int):
                        items = [Item(0.5) for _ in range(count)]
                        total = 0.0
                        for item in items:
                            total += item.area
                        return total

                    f(2_000_000)
                    """)
                .rounds(2e6, 3e-4, 0));

    assertThat(verdict.how()).doesNotContain("np.asarray(items)");
  }
}
