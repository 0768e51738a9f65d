package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels as people write them, in whole programs: what arrays are for, and what they are not. */
class KernelsTest {

  private static RemedyKind advised(String source) {
    return Advised.of(source).remedy();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the sides of an array, places with two numbers, a parameter that callers give
        """
        import numpy as np
        def f(image):
            h, w = image.shape
            out = np.zeros_like(image)
            for y in range(h):
                for x in range(w):
                    out[y, x] = (image[y, x] - 0.5) / 2.0
            return out
        f(np.random.default_rng(1).random((600, 800)))
        """,
        // in place, three sides
        """
        import numpy as np
        def f(pixels):
            h, w, c = pixels.shape
            for i in range(h):
                for j in range(w):
                    for k in range(c):
                        pixels[i, j, k] = 255 - pixels[i, j, k]
        f(np.zeros((400, 600, 3), dtype=np.uint8))
        """,
        // rounds that compute with small arrays
        """
        import numpy as np
        def f(points):
            n = points.shape[0]
            found = np.zeros((n, n))
            for i in range(n):
                for j in range(n):
                    found[i, j] = np.sqrt(((points[i] - points[j]) ** 2).sum())
            return found
        f(np.random.rand(700, 2))
        """,
        // a column of a table, and its rows
        """
        import numpy as np
        import pandas as pd
        def f(frame):
            total = 0.0
            for _, row in frame.iterrows():
                total += row["price"] * row["count"]
            return total
        f(pd.DataFrame({"price": np.random.rand(200_000), "count": np.random.rand(200_000)}))
        """,
        """
        import numpy as np
        import pandas as pd
        def f(frame: pd.DataFrame):
            prices = frame["price"].values
            changes = np.zeros(len(prices))
            for i in range(1, len(prices)):
                changes[i] = (prices[i] - prices[i - 1]) / prices[i - 1]
            return changes
        f(pd.DataFrame({"price": np.random.rand(500_000)}))
        """,
        // a loop that counts by itself
        """
        import numpy as np
        def f(a, b):
            i = 0
            total = 0.0
            while i < len(a):
                total += a[i] * b[i]
                i += 1
            return total
        f(np.random.rand(800_000), np.random.rand(800_000))
        """,
        // whole numbers in lists of lists
        """
        import random
        def f(image):
            h, w = len(image), len(image[0])
            out = [[0] * w for _ in range(h)]
            for y in range(1, h - 1):
                for x in range(1, w - 1):
                    s = 0
                    for dy in range(-1, 2):
                        for dx in range(-1, 2):
                            s += image[y + dy][x + dx]
                    out[y][x] = s // 9
            return out
        f([[random.randint(0, 255) for _ in range(400)] for _ in range(300)])
        """,
        // steps in order, each of them for all places at once
        """
        def f(u, steps, k):
            n = len(u)
            for _ in range(steps):
                new = u[:]
                for i in range(1, n - 1):
                    new[i] = u[i] + k * (u[i - 1] - 2 * u[i] + u[i + 1])
                u = new
            return u
        f([0.0] * 5000, 200, 0.1)
        """,
        """
        def f(xs, ys, rate, epochs):
            slope = offset = 0.0
            for _ in range(epochs):
                ds = do = 0.0
                for x, y in zip(xs, ys):
                    error = slope * x + offset - y
                    ds += error * x
                    do += error
                slope -= rate * ds / len(xs)
                offset -= rate * do / len(xs)
            return slope, offset
        f([0.5] * 20_000, [0.25] * 20_000, 0.1, 200)
        """,
        """
        import random
        def f(a, b):
            n = len(a)
            for i in range(n):
                for j in range(i + 1, n):
                    factor = a[j][i] / a[i][i]
                    for k in range(i, n):
                        a[j][k] -= factor * a[i][k]
                    b[j] -= factor * b[i]
            return a, b
        f([[random.random() for _ in range(300)] for _ in range(300)], [1.0] * 300)
        """,
        // complex numbers, a limit that is written
        """
        def f(width, height, limit):
            rows = []
            for y in range(height):
                row = []
                for x in range(width):
                    c = complex(-2.0 + 3.0 * x / width, -1.0 + 2.0 * y / height)
                    z = 0j
                    n = 0
                    while abs(z) <= 2.0 and n < limit:
                        z = z * z + c
                        n += 1
                    row.append(n)
                rows.append(row)
            return rows
        f(300, 200, 100)
        """,
        // attributes that are lists
        """
        import math, random
        class Particles:
            def __init__(self, n):
                self.n = n
                self.x = [random.random() for _ in range(n)]
                self.fx = [0.0] * n
            def f(self):
                for i in range(self.n):
                    total = 0.0
                    for j in range(self.n):
                        d = self.x[j] - self.x[i]
                        total += d / math.sqrt(d * d + 0.01)
                    self.fx[i] += total * 0.01
        Particles(900).f()
        """,
      })
  void arraysDoItAtOnce(String source) {
    assertThat(advised(source)).isEqualTo(RemedyKind.NATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // numbers of objects
        """
        class Item:
            def __init__(self, price, count):
                self.price = price
                self.count = count
        def f(items):
            total = 0.0
            for item in items:
                total += item.price * item.count
            return total
        f([Item(i * 0.5, i) for i in range(300_000)])
        """,
        // what dictionaries hold
        """
        def f(points):
            total = 0.0
            for p in points:
                total += p["x"] * p["x"] + p["y"] * p["y"]
            return total
        f([{"x": 1.0, "y": 2.0}] * 300_000)
        """,
        // rows of any length
        """
        def f(rows: list[list[float]]):
            return [sum(row) / len(row) for row in rows]
        f([[1.0] * (i % 7 + 1) for i in range(100_000)])
        """,
        // each place needs the one before
        """
        def f(cells):
            for i in range(1, len(cells)):
                cells[i] = cells[i - 1] * 0.5 + cells[i]
            return cells
        f([0.5] * 500_000)
        """,
        // the same row many times
        """
        def f(n, m):
            grid = [[0.0] * m] * n
            for i in range(n):
                for j in range(m):
                    grid[i][j] += i * j * 0.5
            return grid
        f(1000, 1000)
        """,
        // numbers are read from text
        """
        def f(words, count):
            for i in range(count):
                words[i] = int(words[i], 2)
            return words
        f(["101"] * 5_000_000, 5_000_000)
        """,
        // of what they are read nothing is known
        """
        def f(fields, count):
            total = 0.0
            for i in range(count):
                total += float(fields[i]) * 2.0
            return total
        f(input().split(), 5_000_000)
        """,
        // numbers of any length
        """
        def f(values):
            seen = 0
            for v in values:
                seen |= 1 << v
            return seen
        f([1, 5, 300] * 100_000)
        """,
        // whole arrays in each round already
        """
        import numpy as np
        def f(x, y, steps):
            w = np.zeros(x.shape[1])
            for _ in range(steps):
                error = x @ w - y
                w -= 0.01 * (x.T @ error) / len(y)
            return w
        f(np.ones((1000, 20)), np.ones(1000), 2000)
        """,
        // a sum that arrays are no faster for
        """
        def f(values: list[float]):
            out = []
            for v in values:
                out.append(v * 2.0)
            return out
        f([0.5] * 300_000)
        """,
      })
  void arraysAreNoBetter(String source) {
    assertThat(advised(source)).isNotEqualTo(RemedyKind.NATIVE);
  }

  @Test
  void aBufferThatIsMadeOnceIsStillShared() {
    String swapped =
        """
        def f(u, steps):
            new = [0.0] * len(u)
            for _ in range(steps):
                for i in range(1, len(u) - 1):
                    new[i] = u[i - 1] * 0.5 + u[i + 1] * 0.5
                u = new
            return u
        f([0.5] * 5000, 200)
        """;

    assertThat(advised(swapped)).isEqualTo(RemedyKind.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        def f(a: list[int], b: list[int]):
            both = []
            for x in a:
                if x in b:
                    both.append(x)
            return both
        f(list(range(5000)), list(range(5000)))
        """,
        """
        def f(first, second):
            return [x for x in first if x not in second]
        f(list(range(5000)), list(range(5000)))
        """,
        """
        def f(count):
            queue = list(range(count))
            total = 0
            while len(queue) > 0:
                total += queue.pop(0)
            return total
        f(200_000)
        """,
        """
        import numpy as np
        def f(n):
            xs = np.array([])
            for i in range(n):
                xs = np.append(xs, i * 0.5)
            return xs
        f(50_000)
        """,
        """
        def f(n):
            xs = []
            for i in range(n):
                xs = xs + [i * 3]
            return xs
        f(50_000)
        """,
        """
        def f(matrix):
            return [[row[i] for row in matrix] for i in range(len(matrix[0]))]
        f([[0.5] * 1500 for _ in range(1500)])
        """,
        """
        def f(m):
            return [[m[j][i] for j in range(len(m))] for i in range(len(m[0]))]
        f([[0.5] * 1500 for _ in range(1500)])
        """,
        """
        import numpy as np
        def f(a):
            out = np.zeros(len(a))
            total = 0.0
            for i in range(len(a)):
                total += a[i]
                out[i] = total
            return out
        f(np.random.rand(800_000))
        """,
        """
        import numpy as np
        def f(m):
            out = []
            for j in range(m.shape[1]):
                s = 0.0
                for i in range(m.shape[0]):
                    s += m[i][j]
                out.append(s)
            return out
        f(np.random.rand(800, 800))
        """,
      })
  void whatGrowsWithTheSquareIsDoneAtOnce(String source) {
    assertThat(advised(source)).isEqualTo(RemedyKind.NATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the caller's list is what is emptied
        """
        def f(queue: list):
            n = 0
            while queue:
                queue.pop(0)
                n += 1
            return n
        f([1] * 200_000)
        """,
        // a deque has no slices
        """
        def f(count):
            queue = list(range(count))
            total = 0
            while queue:
                total += queue.pop(0)
                if queue[1:3] == [5, 6]:
                    total += 1
            return total
        f(200_000)
        """,
        // a handful to look at
        """
        def f(words):
            stop = ["a", "the", "of"]
            return [w for w in words if w not in stop]
        f(["a"] * 500_000)
        """,
        // lists are in no set
        """
        def f(rows: list[list[int]], wanted: list[list[int]]):
            n = 0
            for row in rows:
                if row in wanted:
                    n += 1
            return n
        f([[1]] * 5000, [[2]] * 5000)
        """,
        // what is looked at grows
        """
        def f(numbers: list[int], known: list[int]):
            for x in numbers:
                if x not in known:
                    known.append(x)
                    known.sort()
            return known
        f(list(range(5000)), list(range(5000)))
        """,
        // each place is half of the one before, and more
        """
        import numpy as np
        def f(a):
            for i in range(1, len(a)):
                a[i] = a[i - 1] * 0.5 + a[i]
            return a
        f(np.random.rand(800_000))
        """,
        // an earlier list is kept
        """
        def f(n):
            xs = []
            all_of_them = []
            for i in range(n):
                xs = xs + [i * 3]
                all_of_them.append(xs)
            return all_of_them
        f(5_000)
        """,
      })
  void containersThatHaveToStay(String source) {
    assertThat(advised(source)).isNotEqualTo(RemedyKind.NATIVE);
  }
}
