package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels that look at neighbours around the edge, and those that add up at places. */
class NeighbourKernelsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // one line, as a comprehension and as a loop
        """
        def f(line):
            n = len(line)
            return [0x6E6E >> (line[i - 2] * 8 + line[i - 1] * 4 + line[i] * 2 + line[(i + 1) % n] + line[(i + 2) % n]) & 1 for i in range(n)]
        f([i * 7 % 3 % 2 for i in range(900_000)])
        """,
        """
        def f(values):
            n = len(values)
            out = []
            for i in range(n):
                left, right = values[i - 1], values[(i + 1) % n]
                out.append(1.0 if left < values[i] and right < values[i] else 0.0)
            return out
        f([i * 7 % 31 / 3 for i in range(900_000)])
        """,
        // the line that a round gives is what the next one reads
        """
        def f(steps, width):
            line = [0] * width
            line[width // 2] = 1
            for _ in range(steps):
                line = [line[i - 1] ^ line[(i + 1) % width] for i in range(width)]
            return line
        f(900, 2_000)
        """,
        // rows of a table
        """
        def f(cells):
            h, w = len(cells), len(cells[0])
            out = [[0.0] * w for _ in range(h)]
            for y in range(h):
                for x in range(w):
                    out[y][x] = (cells[(y - 1) % h][x] + cells[(y + 1) % h][x] + cells[y][(x + 1) % w]) / 3.0
            return out
        f([[i * j % 5 / 3 for i in range(600)] for j in range(600)])
        """,
        """
        class Life:
            def __init__(self, cells):
                self.cells = cells
                self.height = len(cells)
                self.width = len(cells[0])
            def f(self):
                following = []
                for y in range(self.height):
                    above, here, below = self.cells[y - 1], self.cells[y], self.cells[(y + 1) % self.height]
                    row = []
                    for x in range(self.width):
                        right = (x + 1) % self.width
                        near = above[x - 1] + above[x] + above[right] + here[x - 1] + here[right] + below[x - 1] + below[x] + below[right]
                        row.append(1 if near == 3 or near == 2 and here[x] else 0)
                    following.append(row)
                return following
        Life([[i * j % 2 for i in range(420)] for j in range(420)]).f()
        """,
        // what comes from several goes to one
        """
        def f(links, rounds):
            size = len(links)
            rank = [1 / size] * size
            for _ in range(rounds):
                fresh = [0.15 / size] * size
                for place, targets in enumerate(links):
                    for target in targets:
                        fresh[target] += 0.85 * rank[place] / len(targets)
                rank = fresh
            return rank
        f([[(i * 7 + j * j * 13) % 4_000 for j in range(8)] for i in range(4_000)], 20)
        """,
      })
  void neighboursAndPlacesAreArithmeticOnArrays(String source) {
    Verdict verdict = Advised.of(source);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
  }

  @Test
  void theCodeSaysWhatStandsForNeighboursAndSums() {
    String around =
        """
        def f(values):
            n = len(values)
            return [(values[(i - 2) % n] + values[(i - 1) % n] - 2.0 * values[i] + values[(i + 1) % n] + values[(i + 2) % n]) / 4.0 for i in range(n)]
        f([i * 7 % 31 / 3 for i in range(900_000)])
        """;
    String gathered =
        """
        def f(links, rank, rounds):
            for _ in range(rounds):
                fresh = [0.0] * len(links)
                for place, targets in enumerate(links):
                    for target in targets:
                        fresh[target] += 0.85 * rank[place] / len(targets)
                rank = fresh
            return rank
        f([[(i * 7 + j * j * 13) % 4_000 for j in range(8)] for i in range(4_000)], [0.5] * 4_000, 20)
        """;

    assertThat(Advised.of(around).how()).contains("np.roll").doesNotContain("np.add.at");
    assertThat(Advised.of(gathered).how()).contains("np.add.at").doesNotContain("np.roll");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // texts, and places of a dict
        """
        def f(words):
            n = len(words)
            return [words[i - 1] + words[(i + 1) % n] for i in range(n)]
        f([str(i) for i in range(900_000)])
        """,
        """
        def f(links):
            fresh = {}
            for place, targets in enumerate(links):
                for target in targets:
                    fresh[target] = fresh.get(target, place) + 0.5
            return fresh
        f([[str(j) for j in range(8)] for i in range(40_000)])
        """,
        // the line itself is changed while it is read
        """
        def f(line):
            n = len(line)
            for i in range(n):
                line[i] = line[i - 1] * 0.5 + line[(i + 1) % n] * 0.5
            return line
        f([i * 7 % 31 / 3 for i in range(50_000)])
        """,
        // too short for arrays
        """
        def f(lines):
            return [sum(line[i - 1] * line[(i + 1) % len(line)] for i in range(len(line))) for line in lines]
        f([[1, 2, 3] for _ in range(20_000)])
        """,
      })
  void whatIsMoreOrHasAnOrderIsNot(String source) {
    assertThat(Advised.of(source).why()).doesNotContain("arrays of NumPy");
  }
}
