package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds that compute with arrays already, of which nobody says how large they are. */
class ArraysOfRoundsTest {

  private static Verdict on(RemedyKind remedy, String source) {
    return Advised.of(remedy, "3.12", source);
  }

  private static String joined(String made) {
    return """
        import numpy as np

        class Clusters:
            def f(self, labels, n):
                MADE
        Clusters().f(None, 500_000)
        """
        .replace("MADE", made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return np.vstack([labels * 2.5 + k for k in range(n)])",
        "return np.stack([labels * 2.5 + k for k in range(n)], axis=1)",
        "return np.concatenate([labels[k] * 2.5 + k for k in range(n)])",
        "parts = []\n        for k in range(n):\n            parts.append(labels * 2.5 + k)\n"
            + "        return np.hstack(parts)"
      })
  void whatIsJoinedIsMadeOfWholeArrays(String made) {
    assertThat(on(RemedyKind.NATIVE, joined(made)).why())
        .isEqualTo("its rounds compute with whole arrays already");
  }

  @Test
  void whatBecomesOneArrayIsMadeOfNumbers() {
    Verdict verdict =
        on(RemedyKind.NATIVE, joined("return np.array([2.5 + k * k / 3 - 1 for k in range(n)])"));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
  }

  private static String filled(String array, String value) {
    return """
        import numpy as np

        def f(n):
            out = ARRAY
            for i in range(n):
                for j in range(n):
                    out[i, j] = VALUE
            return out
        f(2_000)
        """
        .replace("ARRAY", array)
        .replace("VALUE", value);
  }

  @Test
  void numbersFillAnArray() {
    assertThat(on(RemedyKind.NATIVE, filled("np.zeros((n, n))", "i * 0.5 + j")).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "()"})
  void aListOfItsOwnForEachPlaceIsNoNumber(String value) {
    assertThat(on(RemedyKind.NATIVE, filled("np.empty((n, n))", value)).outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.empty((n, n), dtype=object)",
        "np.empty((n, n), object)",
        "np.empty((n, n), dtype=np.object_)",
        "np.empty((n, n), dtype='O')",
        "np.empty((n, n), dtype='object')"
      })
  void arraysOfObjectsAreNoFaster(String array) {
    assertThat(on(RemedyKind.NATIVE, filled(array, "i * 0.5 + j")).why())
        .isEqualTo("arrays of objects are no faster");
  }

  private static String indexed(String target) {
    return """
        import numpy as np

        def f(table, pairs, n):
            for i in range(300):
                for j in range(300):
                    TARGET += pairs[i, j, i, j]

        def g(n, m):
            f(np.zeros(SHAPE), np.zeros((300, 300, 300, 300)), n)
        """
        .replace("TARGET", target)
        .replace("SHAPE", target.equals("table[i, j]") ? "(300, 300)" : "(300, 300, m)");
  }

  @Test
  void elementsOfArraysAreNumbers() {
    assertThat(on(RemedyKind.NATIVE, indexed("table[i, j]")).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table[i, j, :]", "table[i, j, 1:n]", "table[i, j, ::2]"})
  void rowsOfArraysAreComputedAtOnceAlready(String target) {
    assertThat(on(RemedyKind.NATIVE, indexed(target)).why())
        .startsWith("its rounds are more than arithmetic on numbers");
  }

  private static String cut(String round) {
    return """
        import numpy as np

        def f(signal: np.ndarray, counts: np.ndarray, n):
            parts = []
            spread = np.zeros(n)
            for i in range(n):
                start = i * 16
                ROUND
            return parts, spread

        f(np.random.rand(2_000_000), np.ones(100_000), 100_000)
        """
        .replace("ROUND", round);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parts.append(signal[start:start + 16])",
        "spread[i] = signal[start:start + 16].std()",
        "spread[i] = np.std(signal[start:start + 16])",
      })
  void partsOfAnArrayAreTakenOneByOne(String round) {
    assertThat(on(RemedyKind.NATIVE, cut(round)).outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
  }

  @Test
  void elementsOfAnArrayAreTakenAtOnce() {
    assertThat(on(RemedyKind.NATIVE, cut("spread[i] = signal[start] * 0.5")).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  private static String compared(String round) {
    return """
        import numpy as np

        def f(points, shifts, weights):
            out = []
            for point in points:
                found = 0.0
                for c in range(500):
                    found += ROUND
                out.append(found)
            return out
        """
        .replace("ROUND", round);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.linalg.norm(np.outer(np.outer(point, shifts), weights + c))",
        "np.sort(np.outer(np.outer(point, shifts), weights * c)).sum()"
      })
  void arraysOfUnknownSizesAreNotForThreads(String round) {
    assertThat(Advised.of(RemedyKind.THREADS, "3.12", compared(round)).why())
        .isEqualTo("how large the arrays are that a round computes with is not known");
  }

  @Test
  void arraysOfKnownSizesAreForThreads() {
    Verdict verdict =
        on(
            RemedyKind.THREADS,
            """
            import numpy as np

            def f(seeds):
                found = []
                for seed in seeds:
                    found.append(np.linalg.svd(np.full((700, 700), seed)))
                return found
            f(range(20))
            """);

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "demo_words", "_words_demo"})
  void nobodyWaitsForADemonstration(String name) {
    String program =
        """
        def f(n):
            return [sum(i * j for j in range(3_000)) for i in range(n)]

        def NAME():
            for n in range(3_000):
                print(f(n))
        """
            .replace("NAME", name);

    assertThat(Advised.in(name, program).why())
        .isEqualTo("a demonstration: nobody waits for its result");
  }

  private static String grid(String after) {
    return """
        import math

        def f(n):
            rows = [[0 for _ in range(n)] for _ in range(n)]
            AFTER
            return rows
        f(300)
        """
        .replace("AFTER", after);
  }

  @Test
  void whatIsASmallPartOfItsFunctionIsLeftAlone() {
    String fill =
        "for i in range(n):\n        for j in range(n):\n            for k in range(j):\n"
            + "                rows[i][j] = math.gcd(rows[i - 1][j - 1] + k, rows[i][k])";

    assertThat(Advised.inner("f", grid("pass")).remedy()).isEqualTo(RemedyKind.NATIVE);
    assertThat(Advised.inner("f", grid(fill)).why()).startsWith("a small part of");
  }

  private static String commands(String before) {
    return """
        import subprocess

        def f(flags, directories):
            BEFORE
            found = []
            for name in directories:
                if name.startswith("/usr/lib"):
                    name = subprocess.check_output(["cygpath", "-w", name])
                found.append(name)
            return found
        """
        .replace("BEFORE", before);
  }

  @Test
  void aFewShortCommandsAreNotWorthThreads() {
    assertThat(on(RemedyKind.THREADS, commands("pass")).why())
        .startsWith("pays for many rounds only");
    assertThat(on(RemedyKind.THREADS, commands("directories = ['/usr/lib/x'] * 40")).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  private static String sums(String table) {
    return """
        import numpy as np

        def f(groups, x, y):
            total = 0.0
            for ii in groups.values():
                w = x[ii] * y[ii]
                total += np.einsum("i,i->", x[ii], w)
            return total

        def ask(x, y):
            return f(TABLE, x, y)
        """
        .replace("TABLE", table);
  }

  @Test
  void arraysThatNumPyIsDoneWithSoonAreNotSent() {
    assertThat(
            on(RemedyKind.PROCESSES, sums("{i: np.array([i, i + 1]) for i in range(5_000_000)}"))
                .outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
  }
}
