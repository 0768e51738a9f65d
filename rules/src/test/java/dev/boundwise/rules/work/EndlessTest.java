package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.MapReport;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import dev.boundwise.rules.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that are larger, deeper and more broken than any that people write. */
class EndlessTest {

  @TempDir private Path folder;

  private List<Region> regions(String source) throws IOException {
    Files.writeString(folder.resolve("main.py"), source);
    MapReport report =
        Analysis.with(List.of(), Catalogue.knowledge())
            .withWorkingFolder(folder)
            .map(List.of(Path.of("")));
    assertThat(report.errors()).isEmpty();
    return report.files().getFirst().regions();
  }

  private static String each(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i -> text.replace("$1", "" + (i + 1)).replace("$", "" + i))
        .collect(Collectors.joining());
  }

  private static Region of(List<Region> regions, String name) {
    return regions.stream()
        .filter(it -> it.kind() == Region.Kind.FUNCTION)
        .filter(it -> it.function().qualifiedName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void chainOfThousandsOfFunctionsEnds() throws IOException {
    String source =
        "import time\n"
            + each(3000, "def f$(x):\n    return f$1(x)\n")
            + "def f3000(x):\n    time.sleep(2)\n";

    List<Region> regions = regions(source);

    assertThat(regions.stream().filter(it -> it.kind() == Region.Kind.FUNCTION)).hasSize(3001);
    assertThat(of(regions, "f3000").bound()).isEqualTo(Bound.IO);
    assertThat(of(regions, "f2990").bound()).isEqualTo(Bound.IO);
    assertThat(of(regions, "f0").bound()).isIn(Bound.IO, Bound.UNKNOWN);
  }

  @Test
  void chainThatIsWrittenFromItsEndIsWhole() throws IOException {
    String source =
        "import time\ndef f0(x):\n    time.sleep(2)\n"
            + each(1000, "def f$1(x):\n    return f$(x)\n");

    assertThat(of(regions(source), "f1000").bound()).isEqualTo(Bound.IO);
  }

  @Test
  void circleOfHundredsOfFunctionsEnds() throws IOException {
    String source =
        each(499, "def f$(x):\n    for y in x:\n        f$1(y)\n")
            + "def f499(x):\n    for y in x:\n        f0(y)\n";

    assertThat(regions(source).stream().filter(it -> it.kind() == Region.Kind.FUNCTION))
        .hasSize(500)
        .allSatisfy(it -> assertThat(it.typicalNanos()).isFinite().isNotNegative());
  }

  @Test
  void functionsThatAllCallEachOtherEnd() throws IOException {
    String calls = each(30, "    f$(x - 1)\n");

    assertThat(regions(each(30, "def f$(x):\n" + calls.replace("$", "@")).replace("@", "1")))
        .isNotEmpty();
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      source.append("def f").append(i).append("(x):\n").append(calls);
    }
    assertThat(regions(source.toString()))
        .allSatisfy(it -> assertThat(it.typicalNanos()).isFinite().isNotNegative());
  }

  @Test
  void loopsInLoopsEnd() throws IOException {
    StringBuilder source = new StringBuilder("def f(x):\n");
    for (int i = 0; i < 200; i++) {
      source.append(" ".repeat(i + 1)).append("for v").append(i).append(" in x:\n");
    }
    source.append(" ".repeat(201)).append("print(v0)\n");

    Region region = of(regions(source.toString()), "f");

    assertThat(region.typicalNanos()).isFinite();
    assertThat(region.bound()).isNotEqualTo(Bound.TRIVIAL);
  }

  @Test
  void hugeNumbersAreNumbers() throws IOException {
    String source =
        """
        def f():
            for i in range(%s):
                print(i)
        def g():
            return [0] * 10 ** 400
        def h(n):
            return 1 << n << n << n
        def i():
            for j in range(2 ** 10000):
                pass
        def j():
            for k in range(0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF):
                pass
        def k():
            for k in range(1e400, -1e400, 1e-400):
                pass
        """
            .formatted("9".repeat(5000));

    assertThat(regions(source))
        .allSatisfy(it -> assertThat(it.typicalNanos()).isFinite().isNotNegative());
  }

  @Test
  void largeLiteralsEnd() throws IOException {
    String source =
        "def f():\n    for x in ["
            + "1, ".repeat(20_000)
            + "]:\n        print(x)\n"
            + "    return '"
            + "x".repeat(100_000)
            + "'"
            + " + 'a'".repeat(2000)
            + "\n";

    assertThat(of(regions(source), "f").bound()).isEqualTo(Bound.CPU);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        import asyncio, time
        class Store:
            def __init__(self, rows):
                self.rows = [row for row in rows if row]
            @property
            def size(self): return len(self.rows)
            async def load(self, urls):
                tasks = [asyncio.create_task(self.one(u)) for u in urls]
                return await asyncio.gather(*tasks)
            async def one(self, url):
                async with asyncio.timeout(3):
                    await asyncio.sleep(1)
        def main():
            asyncio.run(Store([1]).load("abc"))
        """,
        """
        from functools import lru_cache
        @lru_cache
        def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
        def sort(xs):
            if len(xs) < 2: return xs
            m = len(xs) // 2
            left, right = sort(xs[:m]), sort(xs[m:])
            while left and right:
                xs.append(left.pop() if left[-1] > right[-1] else right.pop())
            return xs
        def gcd(a, b):
            while b: a, b = b, a % b
            return a
        """,
        """
        from concurrent.futures import ThreadPoolExecutor
        import threading, re
        def job(n):
            yield from (x ** 2 for x in range(n))
        def f(text, *args, **kwargs):
            with ThreadPoolExecutor(max_workers=4) as pool:
                futures = [pool.submit(sum, job(i)) for i in range(10)]
                done = {k: f.result() for k, f in enumerate(futures)}
            t = threading.Thread(target=lambda: re.sub("a", str.upper, text))
            t.start(); t.join()
            return sorted(done.items(), key=lambda kv: -kv[1])[:3]
        """
      })
  void everyBeginningOfAProgramIsSurvived(String source) throws IOException {
    for (int end = 0; end <= source.length(); end += 3) {
      assertThat(regions(source.substring(0, end)))
          .allSatisfy(it -> assertThat(it.typicalNanos()).isFinite().isNotNegative());
    }
  }

  /** How long something gets follows from how often a loop runs, and that from how long it is. */
  @Test
  void whatFollowsFromItself() {
    String code =
        """
        from tick import step
        def f(graph, found):
            path = []
            trail = []
            for start in graph:
                path.append(start)
                trail.append(iter(graph[start]))
                while path:
                    step()
                    for one in trail[-1]:
                        if one not in found:
                            path.append(one)
                            trail.append(iter(graph[one]))
                            break
                    else:
                        path.pop()
                        trail.pop()
                        path.extend(path)
                        found.update(path)
        """;
    assertThat(work(code).region("f").work().total().typical()).isBetween(1e9, 1e15);
  }
}
