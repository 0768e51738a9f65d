package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that is shown does what stood there: the same elements, types and errors. */
class ShownCodeTest {

  private static String grown(String first, String loop) {
    return """
        import numpy as np

        def f(n, given):
            xs = FIRST
            for i in range(n):
                LOOP
            return xs

        f(20_000, [1, 2])
        """
        .replace("FIRST", first)
        .replace("LOOP", loop);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // numbers become of the type that the array has, and what it had stays
        "np.array([]) | xs = np.append(xs, i) | parts.append(i) | xs = np.append(xs, parts)",
        "np.zeros(3) | xs = np.append(xs, [i, i]) | parts.append([i, i]) | xs = np.hstack([xs, *parts])",
        "np.empty((0, 2)) | xs = np.append(xs, [[i, i]], axis=0) | parts.append([[i, i]]) | xs = np.concatenate([xs, *parts], axis=0)",
        "np.empty((0, 2)) | xs = np.vstack([xs, [i, 1]]) | parts.append([i, 1]) | xs = np.vstack([xs, *parts])",
        "np.zeros(2) | xs = np.concatenate((xs, [i], [1])) | parts += [[i], [1]] | xs = np.concatenate([xs, *parts])",
      })
  void whatGrowsKeepsWhatItHadAndItsType(String first, String loop, String part, String whole) {
    assertThat(Advised.of(grown(first, loop)).how()).contains(part).contains(whole);
  }

  @Test
  void aListOfAnotherNameIsNotAppendedTo() {
    assertThat(Advised.of(grown("list(given)", "xs = xs + [i]")).how()).contains("xs.append(i)");
    assertThat(Advised.of(grown("[]", "xs = xs + [i]")).how()).contains("xs.append(i)");
    assertThat(Advised.of(grown("given", "xs = xs + [i]")).how()).doesNotContain("xs.append");
    assertThat(Advised.of(grown("[]\n    ys = xs", "xs = xs + [i]")).how())
        .doesNotContain("xs.append");
  }

  @Test
  void howLongAnArrayIsEndsTheLoop() {
    String code =
        """
        import numpy as np
        import random

        def f(n):
            xs = np.zeros(5)
            while len(xs) < n:
                xs = np.append(xs, random.random())
            return xs

        f(20_000)
        """;

    assertThat(Advised.of(code).how()).doesNotContain("parts");
  }

  private static String heap(String search) {
    return """
        def f(jobs):
            queue = list(jobs)
            done = []
            while queue:
                SEARCH
                done.append(job)
                if len(done) % 3 == 0:
                    queue.append(job)
            return done

        f([(i * 7 % 1_009, i) for i in range(9_000)])
        """
        .replace("SEARCH", search.replace("\n", "\n        "));
  }

  @Test
  void whatIsAlikeInAHeapIsNotCompared() {
    assertThat(Advised.of(heap("queue.sort(key=lambda it: it[0])\njob = queue.pop(0)")).how())
        .contains("numbers = count()")
        .contains("heapq.heappush(queue, (cost, next(numbers), element))")
        .contains("cost, _, element = heapq.heappop(queue)");
    assertThat(Advised.of(heap("queue.sort()\njob = queue.pop(0)")).how())
        .contains("heapq.heapify(queue)")
        .contains("heapq.heappush(queue, element)")
        .contains("element = heapq.heappop(queue)");
  }

  private static String window(String part) {
    return """
        def f(values, width):
            means = []
            for i in range(len(values)):
                means.append(sum(values[PART]))
            return means

        f([i % 77 for i in range(30_000)], 300)
        """
        .replace("PART", part);
  }

  @Test
  void aPartMayBeginBeforeTheList() {
    assertThat(Advised.of(window("i - width:i")).how())
        .contains("low, high = slice(i - width, i).indices(len(values))[:2]")
        .contains("high = max(low, high)")
        .contains("sums[high] - sums[low]");
    assertThat(Advised.of(window("i:i + 300")).how())
        .contains("high = min(i + 300, len(values))")
        .doesNotContain("slice(");
  }

  private static String smallest(String item, String kind) {
    return """
        def f(groups):
            found = []
            for words in groups:
                found.append(ITEM)
            return found

        f([KIND(["w" * (i % 9) for i in range(3_000)]) for j in range(300)])
        """
        .replace("ITEM", item)
        .replace("KIND", kind);
  }

  @Test
  void theLastOfThoseThatAreAlikeIsTheLargest() {
    assertThat(Advised.of(smallest("sorted(words, key=len)[-1]", "list")).how())
        .contains("max(reversed(words), key=len)");
    assertThat(Advised.of(smallest("sorted(words, key=len)[0]", "list")).how())
        .contains("min(words, key=len)");
    Verdict ofSets = Advised.of(smallest("sorted(words, key=len)[-1]", "set"));
    assertThat(ofSets.how()).contains("max(words, key=len)");
    assertThat(ofSets.assumptions()).contains("of elements that are equal any one will do");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ValueError", "Exception"})
  void theErrorThatIsCaughtIsNamed(String error) {
    String code =
        """
        def f(names, wanted):
            places = []
            for one in wanted:
                try:
                    places.append(names.index(one))
                except ERROR:
                    places.append(-1)
            return places

        f([f"n{i}" for i in range(9_000)], [f"n{i * 3}" for i in range(9_000)])
        """
            .replace("ERROR", error);

    assertThat(Advised.of(code).how())
        .contains("places_2[one]")
        .contains("except KeyError:  # in the place of ValueError");
  }

  @Test
  void fractionsAreNotPutIntoArraysOfWholeNumbers() {
    String code =
        """
        def f(sizes: list[int], most, value: TYPE):
            best = [0] * (most + 1)
            for size in sizes:
                for room in range(most, size - 1, -1):
                    best[room] = max(best[room], best[room - size] + value)
            return best

        f([i % 17 + 1 for i in range(300)], 9_000, GIVEN)
        """;

    assertThat(Advised.of(code.replace("TYPE", "int").replace("GIVEN", "3")).how())
        .contains("np.maximum");
    assertThat(Advised.of(code.replace("TYPE", "float").replace("GIVEN", "0.3")).how())
        .doesNotContain("np.maximum");
    String made = code.replace(", value: TYPE", "").replace(", GIVEN", "");
    assertThat(Advised.of(made.replace("+ value", "+ 2 * size")).how()).contains("np.maximum");
    assertThat(Advised.of(made.replace("+ value", "+ size * 0.5")).how())
        .doesNotContain("np.maximum");
  }

  private static String hashed(String factor) {
    return """
        def f(xs):
            found = []
            for x in xs:
                h = x * FACTOR % 4_294_967_296
                h = h ^ (h >> 16)
                found.append(h * 7 % 65_521)
            return found

        f(list(range(3_000_000)))
        """
        .replace("FACTOR", factor);
  }

  @Test
  void productsThatDoNotFitAreNotMadeNatively() {
    String more = "more than arithmetic";
    assertThat(Advised.of(RemedyKind.NATIVE, "3.12", hashed("31")).why()).doesNotContain(more);
    assertThat(Advised.of(RemedyKind.NATIVE, "3.12", hashed("2_654_435_761")).why()).contains(more);
    assertThat(Advised.of(RemedyKind.NATIVE, "3.12", hashed("0x5DEECE66D")).why()).contains(more);
  }

  private static String escaped(String rest) {
    return """
        def f(width, height, most):
            found = [[0] * width for _ in range(height)]
            for j in range(height):
                for i in range(width):
                    x = y = 0.0
                    for k in range(most):
                        REST
                        x, y = x * x - y * y + i / width, 2 * x * y + j / height
                        found[j][i] = k
            return found

        f(300, 200, 90)
        """
        .replace("REST", rest);
  }

  @Test
  void whatEndsEarlyGoesOnInArrays() {
    Verdict ending = Advised.of(escaped("if x * x + y * y > 4:\n                    break"));
    Verdict whole = Advised.of(escaped("x += 0.01"));

    assertThat(ending.how()).contains("# boolean indexes that keep what goes on, after each step");
    assertThat(whole.how()).doesNotContain("boolean indexes");
    assertThat(ending.speedup()).isBetween(1.0, 20.0);
  }
}
