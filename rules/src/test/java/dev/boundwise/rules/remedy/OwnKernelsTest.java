package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of the program that are nothing but a kernel, called in each round of a loop. */
class OwnKernelsTest {

  private static String pairs(String function) {
    return "import math\n"
        + function.stripIndent()
        + """
        def f(columns):
            table = []
            for one in columns:
                table.append([alike(one, other) for other in columns])
            return table
        f([[(i * 7919 + k * 31) % 1009 / 10 for i in range(5_000)] for k in range(20)])
        """;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        def alike(one, other):
            n = len(one)
            mean_one, mean_other = sum(one) / n, sum(other) / n
            above = left = right = 0.0
            for a, b in zip(one, other):
                above += (a - mean_one) * (b - mean_other)
                left += (a - mean_one) ** 2
                right += (b - mean_other) ** 2
            return above / math.sqrt(left * right)
        """,
        """
        def alike(one, other):
            return math.sqrt(sum((a - b) ** 2 for a, b in zip(one, other)))
        """,
        """
        def alike(one, other):
            middle = sum(one) / len(one)
            total = 0.0
            for i in range(len(one)):
                total += (one[i] - middle) * other[i]
            return total
        """,
        """
        def scaled(values, by):
            return sum(value * by for value in values) / max(values)
        def alike(one, other):
            total = 0.0
            for a, b in zip(one, other):
                total += abs(a - b)
            return total / scaled(other, 0.5)
        """,
      })
  void theKernelOfTheCallIsReadInsideTheCallers(String function) {
    Verdict verdict = Advised.of(pairs(function));

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.why()).contains("arrays of NumPy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the library goes over the whole list already
        """
        def alike(one, other):
            return sum(one) / len(one) - sum(other) / len(other)
        """,
        // more than arithmetic
        """
        def alike(one, other):
            total = 0.0
            for a, b in zip(sorted(one), sorted(other)):
                total += abs(a - b)
            return total
        """,
        """
        def alike(one, other):
            known = {}
            for a, b in zip(one, other):
                known[a] = b
            return len(known)
        """,
        """
        def alike(one, other):
            total = 0.0
            for a, b in zip(one, other):
                total += a * b
            print(total)
            return total
        """,
      })
  void whatIsMoreThanAKernelIsNot(String function) {
    assertThat(Advised.of(pairs(function)).why()).doesNotContain("arrays of NumPy");
  }

  @Test
  void blocksOfATableAreMadeArraysAsAWhole() {
    Verdict verdict =
        Advised.of(
            """
            def shrink(grey, factor):
                small = []
                for top in range(0, len(grey) - factor + 1, factor):
                    line = []
                    for left in range(0, len(grey[0]) - factor + 1, factor):
                        block = 0
                        for y in range(top, top + factor):
                            for x in range(left, left + factor):
                                block += grey[y][x]
                        line.append(block // (factor * factor))
                    small.append(line)
                return small
            def f(greys, factor):
                return [shrink(grey, factor) for grey in greys]
            f([[[x * y % 256 for x in range(400)] for y in range(300)] for _ in range(10)], 6)
            """);

    // three of four parts of the time go to making arrays of the lists: measured, 2.1 times
    assertThat(verdict.speedup()).isBetween(1.5, 6.0);
  }
}
