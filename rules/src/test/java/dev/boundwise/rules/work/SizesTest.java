package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often loops run: constants where the source shows them, else the same symbol for the same
 * quantity.
 */
class SizesTest {

  /** Of loops over something whose size the source shows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "range(1000)                | 1000",
        "range(10, 30)              | 20",
        "range(0, 100, 5)           | 20",
        "range(100, 0, -1)          | 100",
        "[1, 2, 3]                  | 3",
        "(1, 2, 3, 4)               | 4",
        "{1, 2}                     | 2",
        "{1: 2, 3: 4, 5: 6}         | 3",
        "'abcde'                    | 5",
        "b'abcd'                    | 4",
        "[0] * 40                   | 40",
        "[1, 2] * 40                | 80",
        "[1, 2] + [3]               | 3",
        "[*[1, 2], 3]               | 3",
        "range(1000)[:10]           | 10",
        "range(1000)[10:30]         | 20",
        "list(range(7))             | 7",
        "enumerate([1, 2, 3])       | 3",
        "zip(range(5), range(9))    | 5",
        "zip(*[range(5), range(5)]) | 5",
        "sorted(range(6))           | 6",
        "reversed(range(6))         | 6",
        "range(COUNT)               | 500",
        "range(COUNT * 2)           | 1000",
        "range(COUNT // 2)          | 250",
        "range(2 * COUNT + 10)      | 1010",
        "range(COUNT * COUNT)       | 250000",
        "range(2 * 3 * 4)           | 24",
        "range(20 - 3 - 4)          | 13",
        "range(2 + 3 * 4)           | 14",
        "range(2 ** 80, 2 ** 80 + 7) | 7",
        "NAMES                      | 3",
        "range(len(NAMES))          | 3",
        "{'a': 1, 'b': 2}.items()   | 2",
        "[c for c in range(12)]     | 12",
        "[c for c in range(3) for d in range(4)] | 12",
        "map(str, range(8))         | 8",
        "range(1_000)               | 1000",
        "range(0x10)                | 16",
        "range(10 ** 3)             | 1000",
        "range(1 << 4)              | 16",
        "range(int(1e3))            | 1000",
        "range(min(5, 9))           | 5",
        "dict.fromkeys(range(9))    | 9",
        "set(range(9))              | 9",
        "tuple(range(9))            | 9",
        "itertools.chain([1], [2, 3]) | 3",
        "itertools.repeat(0, 9)     | 9",
        "itertools.islice(itertools.count(), 9) | 9",
        "itertools.product(range(3), range(4)) | 12",
      })
  void loopRunsAsOftenAsTheSourceShows(String source, String count) {
    String code =
        """
        import itertools
        from tick import step
        COUNT = 500
        NAMES = ["a", "b", "c"]
        def f():
            for x in %s:
                step()
        """
            .formatted(source);

    assertThat(work(code).of("f")).isEqualTo("interpreter " + count);
  }

  @Test
  @Disabled("the larger of two is counted as their sum: tables have no maximum")
  void largerOfTwoNumbers() {
    assertThat(work("from tick import each\ndef f():\n    each(range(max(5, 9)))\n").of("f"))
        .isEqualTo("interpreter 9");
  }

  @Test
  void whatIsPutToTheEndOfATextCountsOnceForEachRound() {
    String code =
        """
        from tick import each
        def f():
            text = "begin"
            for i in range(100):
                text += "a line of it"
            each(text)
        def g():
            text = ""
            for i in range(10):
                for j in range(20):
                    text = text + "ab"
            each(text)
        def h(text):
            text += "ab"
            each(text)
        """;

    assertThat(work(code).of("f")).isEqualTo("interpreter 1210");
    assertThat(work(code).of("g")).isEqualTo("interpreter 400");
    assertThat(work(code).of("h")).isEqualTo("interpreter 1*len(text)");
  }

  @Test
  void divisorsAreTriedUpToTheRoot() {
    String code =
        """
        from tick import step
        def all(n):
            d = 1
            while d * d <= n:
                step()
                d += 1
        def prime(n):
            d = 2
            while d * d <= n:
                step()
                if n % d == 0:
                    return False
                d += 1
            return True
        def factors(n):
            d = 2
            while d ** 2 <= n:
                step()
                while n % d == 0:
                    n //= d
                d += 1
        all(10_000)
        prime(10_000)
        factors(10_000)
        """;

    assertThat(work(code).of("all")).isEqualTo("interpreter 1*n^0.5 + -1");
    assertThat(work(code).of("prime")).isEqualTo("interpreter 0.12*n^0.5 + -0.24");
    assertThat(work(code).of("factors")).isEqualTo("interpreter 0.12*n^0.5 + -0.24");
  }

  @Test
  void aSearchThroughAGraphComesToEachNodeOnce() {
    String code =
        """
        import heapq
        from tick import step
        def f(graph, start):
            heap = [(0, start)]
            while heap:
                cost, node = heapq.heappop(heap)
                step()
                for other in graph[node]:
                    heapq.heappush(heap, (cost + 1, other))
        def g(graph, start):
            stack = [start]
            seen = set()
            while stack:
                node = stack.pop()
                step()
                for other in graph[node]:
                    if other not in seen:
                        seen.add(other)
                        stack.append(other)
        """;

    assertThat(work(code).of("f")).isEqualTo("interpreter 1*len(graph)");
    assertThat(work(code).of("g")).isEqualTo("interpreter 1*len(graph)");
  }

  @Test
  void constantOfAnotherModuleIsKnown() {
    String limits = "LIMIT = 30\nNAMES = ['a', 'b']\n";

    assertThat(
            work("""
                    import limits
                    from limits import LIMIT, NAMES as names
                    from tick import step
                    def f():
                        for x in range(LIMIT):
                            step()
                    def g():
                        for x in range(limits.LIMIT):
                            step()
                    def h():
                        for x in names:
                            step()
                    """)
                .and("limits", limits)
                .of("f"))
        .isEqualTo("interpreter 30");
    assertThat(
            work("import limits\nfrom tick import each\ndef g():\n    each(limits.NAMES)\n")
                .and("limits", limits)
                .of("g"))
        .isEqualTo("interpreter 2");
    assertThat(
            work("import limits\nfrom tick import step\ndef g():\n    for i in range(limits.LIMIT): step()\n")
                .and("limits", limits)
                .of("g"))
        .isEqualTo("interpreter 30");
  }

  @Test
  void lengthOfAParameterAndALoopOverItAreTheSame() {
    assertThat(
            work("""
                    from tick import each, step
                    def f(xs):
                        for x in xs:
                            step()
                        for i in range(len(xs)):
                            step()
                        n = len(xs)
                        for i in range(n):
                            step()
                        for i, x in enumerate(xs):
                            step()
                        copy = [x for x in xs]
                        for x in copy:
                            step()
                        each(xs)
                    """)
                .of("f"))
        .isEqualTo("interpreter 6*len(xs)");
  }

  @Test
  void twoParametersAreTwoQuantities() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs, ys):
                        for x in xs:
                            for y in ys:
                                step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(xs)*len(ys)");
  }

  @Test
  void nestedLoopsOverTheSameAreASquare() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs):
                        for x in xs:
                            for y in xs:
                                step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(xs)^2");
  }

  @Test
  void numberIsAQuantity() {
    assertThat(
            work("""
                    from tick import step
                    def f(n):
                        for i in range(n):
                            for j in range(10):
                                step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 10*n");
  }

  @Test
  void comprehensionsNest() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs, ys):
                        return [step() for x in xs for y in ys]
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(xs)*len(ys)");
    assertThat(
            work("""
                    from tick import step
                    def f(xs):
                        return {x: [step() for i in range(4)] for x in xs}
                    """)
                .of("f"))
        .isEqualTo("interpreter 4*len(xs)");
  }

  @Test
  void calleesTakeWhatTheirCallersPass() {
    assertThat(
            work("""
                    from tick import step
                    def inner(xs):
                        for x in xs:
                            step()
                    def f():
                        inner(range(20))
                        inner([1, 2])
                    """)
                .of("f"))
        .isEqualTo("interpreter 22");
    assertThat(
            work("""
                    from tick import step
                    def inner(xs, times):
                        for x in xs:
                            for i in range(times):
                                step()
                    def f(names):
                        inner(names, 3)
                        inner(times=2, xs=names)
                    """)
                .of("f"))
        .isEqualTo("interpreter 5*len(names)");
  }

  @Test
  void defaultIsTakenWhereNothingIsPassed() {
    assertThat(
            work("""
                    from tick import step
                    def inner(times=7):
                        for i in range(times):
                            step()
                    def f():
                        inner()
                    """)
                .of("f"))
        .isEqualTo("interpreter 7");
  }

  @Test
  void attributeThatIsSetInTheConstructorIsOneQuantity() {
    assertThat(
            work("""
                    from tick import step
                    class Table:
                        def __init__(self, rows):
                            self.rows = rows
                            self.width = 8
                        def f(self):
                            for row in self.rows:
                                step()
                            for i in range(len(self.rows)):
                                step()
                        def g(self):
                            for i in range(self.width):
                                step()
                    """)
                .of("Table.f"))
        .isEqualTo("interpreter 2*len(self.rows)");
    assertThat(
            work("""
                    from tick import step
                    class Table:
                        def __init__(self):
                            self.width = 8
                        def g(self):
                            for i in range(self.width):
                                step()
                    """)
                .of("Table.g"))
        .isEqualTo("interpreter 8");
  }

  @Test
  void listHasWhatALoopPutsIntoIt() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs):
                        found = []
                        for x in xs:
                            found.append(x)
                        for x in found:
                            step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(xs)");
    assertThat(
            work("""
                    from tick import step
                    def f():
                        cells = {}
                        for x in range(3):
                            for y in range(4):
                                cells[x, y] = 0
                        for cell in cells:
                            step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "collections.defaultdict(list) | found[x].append(x)",
        "collections.defaultdict(set) | found[x].add(x)",
        "{} | found.setdefault(x, []).append(x)",
        "dict() | if x not in found: found[x] = []; found[x].append(x)",
        "collections.defaultdict(dict) | found[x][x] = 1",
        "collections.defaultdict(collections.Counter) | found[x][x] += 1",
      })
  void groupsAreHalfAsManyAsWhatIsGrouped(String empty, String put) {
    String filled = put.replace("found", "self.found").replace("; ", "\n            ");
    Worked made =
        work(
            """
        import collections
        from tick import step
        class A:
            def __init__(self):
                self.found = %s
                for x in range(6000):
                    %s
            def groups(self):
                for key in self.found:
                    step()
            def all(self):
                for group in self.found.values():
                    for x in group:
                        step()
        """
                .formatted(empty, filled));
    assertThat(made.region("A.groups").work().total().typical() / 1e9).isBetween(2000.0, 4000.0);
    assertThat(made.region("A.all").work().total().typical() / 1e9).isBetween(5000.0, 7000.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grid[5:8, 3:7]                      | 3",
        "grid[5:8, 3:7][0]                   | 4",
        "grid[y:y + 3, x:x + 4]              | 3",
        "grid[y:y + 3, x:x + 4][1]           | 4",
        "grid[y - 1:y + 2, x - 1:x + 3]      | 3",
        "grid[y - 1:y + 2, x - 1:x + 3][0]   | 4",
        "grid[y, 3:6]                        | 3",
        "grid[y]                             | 300",
        "grid[y, :]                          | 300",
        "grid[:, x]                          | 400",
        "grid[2:4]                           | 2",
      })
  void partsOfArraysHaveSides(String part, double places) {
    double found =
        work("""
                import numpy as np
                from tick import step
                def f(y, x):
                    grid = np.zeros((400, 300))
                    for place in %s:
                        step()
                """
                .formatted(part))
            .region("f")
            .work()
            .total()
            .typical();
    assertThat(found / 1e9).isBetween(0.98 * places, 1.02 * places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "def f(args):; for x in args.files:; step() | 3",
        "def f(options):; for x in sorted(options.entries):; step() | 3",
        "def f(argv):; for x in argv:; step() | 3",
        "def f(shop):; for x in shop.entries:; step() | 300",
      })
  void fewThingsAreTypedOnACommandLine(String body, double many) {
    String[] lines = body.split("; ", -1);
    String code = lines[0] + "\n  " + lines[1] + "\n    " + lines[2];
    double found =
        work("from tick import step\n" + code).region("f").work().total().typical() / 1e9;
    assertThat(found).isBetween(0.9 * many, 1.1 * many);
  }

  @Test
  void whatIsPutIntoElementsThatAreThereAddsNone() {
    assertThat(
            work("""
                    from tick import step
                    def f():
                        lines = [[], [], []]
                        for x in range(1000):
                            lines[x % 3].append(x)
                        for line in lines:
                            step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 3");
  }

  @Test
  void elementsHaveTheirOwnSize() {
    assertThat(
            work("""
                    from tick import step
                    def f():
                        grid = [[0] * 5 for i in range(6)]
                        for row in grid:
                            for cell in row:
                                step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 30");
    assertThat(
            work("""
                    from tick import step
                    def f(grid):
                        for row in grid:
                            for cell in row:
                                step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(grid)*len(each grid)");
  }

  @Test
  void slicesOfParameters() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs):
                        for x in xs[:10]:
                            step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 10");
    assertThat(
            work("""
                    from tick import each
                    def f(xs):
                        for i in range(0, len(xs), 50):
                            each(xs[i:i + 50])
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(xs)");
    assertThat(work("from tick import each\ndef f(xs):\n    each(xs[1:])\n").of("f"))
        .contains("len(xs)");
  }

  @Test
  void resultOfAFunctionIsAsLargeAsWhatItReturns() {
    assertThat(
            work("""
                    from tick import each
                    def make(n):
                        return [0] * n
                    def f():
                        each(make(25))
                    def g(xs):
                        each(make(len(xs)))
                    """)
                .of("f"))
        .isEqualTo("interpreter 25");
    assertThat(
            work("""
                    from tick import each
                    def make(n):
                        return [0] * n
                    def g(xs):
                        each(make(len(xs)))
                    """)
                .of("g"))
        .isEqualTo("interpreter 1*len(xs)");
  }
}
