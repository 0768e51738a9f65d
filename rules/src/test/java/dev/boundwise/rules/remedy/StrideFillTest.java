package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Places of a list that a loop gives one value: all of them at once, and what only looks like it.
 */
class StrideFillTest {

  private static Verdict verdict(String body) {
    String source =
        """
        def f(given: list[int], text: str, n: int, m: int, s: int, x: float):
        """
            + body.replace("; ", "\n").indent(4);
    return Asked.about(source).rounds(1e6, 5e-5, 0).of(new Native());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xs = [1] * n; for j in range(3, n, s):;     xs[j] = 0; return xs | xs[3:n:s] = [0] * len(range(3, n, s))",
        "xs = [1] * (n + 1); for j in range(m, n + 1, 2 * m):;     xs[j] = None; return xs | xs[m:n + 1:2 * m] = [None] * len(range(m, n + 1, 2 * m))",
        "xs = [0] + [1] * n; for j in range(n + 1):;     xs[j] = -1; return xs | xs[0:n + 1] = [-1] * len(range(0, n + 1))",
        "xs = [1] * n; k = 0; while k < n:;     xs[k] = m;     k += s; return xs | xs[k:n:s] = [m] * len(range(k, n, s))",
        "xs = list(range(n + 1)); k = m; while n >= k:;     xs[k] = 0;     k = s + k; return xs | xs[k:n + 1:s] = [0] * len(range(k, n + 1, s))",
        "xs = [1] * n; xs[:2] = [0, 0]; xs[4::2] = given; k = 3; while k < n:;     xs[k] = 0;     k += 2; return xs, k | k += 2 * len(range(k, n, 2))",
        "xs = [1] * n; k = 3; while k < n:;     xs[k] = 0;     k += 1; return xs, k | k += len(range(k, n))",
        "xs = bytearray(n); for j in range(0, n, s):;     xs[j] = 1; return xs | xs[0:n:s] = bytes([1]) * len(range(0, n, s))",
        "xs = bytearray([1]) * n; for j in range(n):;     xs[j] = False; return xs | xs[0:n] = bytes([False]) * len(range(0, n))",
        "size = len(given); for j in range(m, size):;     given[j] = x; return given | given[m:size] = [x] * len(range(m, size))",
        "for j in range(m, len(given) - 1, s):;     given[j] = x | given[m:max(0, len(given) - 1):s] = [x]",
        // its end is not known: with gaps it fails as the loop does
        "for j in range(m, n, 3):;     given[j] = x | given[m:n:3] = [x] * len(range(m, n, 3))",
      })
  void aSliceTakesAllPlaces(String body, String becomes) {
    Verdict verdict = verdict(body);

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the end may be behind that of the list, which a slice would make longer
        "for j in range(m, n):;     given[j] = x",
        "for j in range(m, n, s):;     given[j] = x",
        "xs = [1] * n; for j in range(n + 1):;     xs[j] = 0; return xs",
        "xs = [1] * n; k = 0; while k <= n:;     xs[k] = 0;     k += 1; return xs",
        "xs = [1] * n; xs.pop(); for j in range(n):;     xs[j] = 0; return xs",
        "xs = [1] * n; del xs[0]; for j in range(n):;     xs[j] = 0; return xs",
        "xs = [1] * n; xs[0:5] = []; for j in range(n):;     xs[j] = 0; return xs",
        "xs = [1] * n; text.change(xs); for j in range(n):;     xs[j] = 0; return xs",
        "xs = [1] * n; n += 1; for j in range(n):;     xs[j] = 0; return xs",
        "xs = [1 for i in range(n) if i % 2]; for j in range(n):;     xs[j] = 0; return xs",
        "try:;     for j in range(m, n, 3):;         given[j] = x; except IndexError:;     pass",
        // a negative place is counted from the end
        "xs = [1] * n; for j in range(m - 5, n):;     xs[j] = 0; return xs",
        "xs = [1] * n; for j in range(-1, n, s):;     xs[j] = 0; return xs",
        "xs = [1] * n; for j in range(n, 0, -1):;     xs[j] = 0; return xs",
        "xs = [1] * n; k = -3; while k < n:;     xs[k] = 0;     k += s; return xs",
        // values and places that rounds change, or read
        "xs = [1] * n; for j in range(0, n, s):;     xs[j] = j; return xs",
        "xs = [1] * n; for j in range(0, n, s):;     xs[j] = []; return xs",
        "xs = [1] * n; for j in range(0, n, s):;     xs[j] += 1; return xs",
        "xs = [1] * n; for j in range(0, n, s):;     xs[j - 1] = 0; return xs",
        "xs = [1] * n; for j in range(0, n, s):;     xs[m] = 0; return xs",
        "xs = [1] * n; k = 0; while k < xs[1]:;     xs[k] = 0;     k += s; return xs",
        "xs = [1] * n; k = 0; while k < n:;     xs[k] = 0;     k += k; return xs",
        "xs = [1] * n; k = 0; while k < n:;     k += s;     xs[k] = 0; return xs",
        "xs = [1] * n; k = 0; while k < n:;     xs[k] = 0;     k -= s; return xs",
        "xs = [1] * n; for j in range(0, n, s):;     xs[j] = 0; return xs, j",
        // no list, or no byte
        "xs = {}; for j in range(0, n, s):;     xs[j] = 0; return xs",
        "xs = bytearray(n); for j in range(0, n, s):;     xs[j] = m; return xs",
        "xs = bytearray(n); for j in range(0, n, s):;     xs[j] = 300; return xs",
      })
  void whatASliceDoesOtherwiseIsLeftAlone(String body) {
    assertThat(verdict(body).why()).doesNotContain("natively");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[True] * limit", "[True for _ in range(limit)]", "list(range(limit))"})
  void theLoopAroundASieveHasItsAdvice(String made) {
    Verdict verdict =
        Advised.of(
            """
            def f(limit):
                flags = MADE
                flags[0] = flags[1] = False
                for n in range(2, int(limit ** 0.5) + 1):
                    if flags[n]:
                        k = n * n
                        while k < limit:
                            flags[k] = False
                            k += n
                return sum(flags)
            f(1_500_000)
            """
                .replace("MADE", made));

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).startsWith("flags[k:limit:n] = [False] * len(range(k, limit, n))");
    assertThat(verdict.assumptions()).containsExactly("`limit` is not negative");
  }

  @Test
  void fewPlacesAreLeftToTheLoop() {
    String source =
        """
        def f(xs: list[int]):
            for j in range(0, len(xs), 2):
                xs[j] = 0
        """;

    assertThat(Asked.about(source).rounds(4, 1.5e-5, 0).of(new Native()).helps()).isFalse();
  }
}
