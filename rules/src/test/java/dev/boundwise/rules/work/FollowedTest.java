package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes that follow from how things are cut, grouped, filled, and from what they are called. */
class FollowedTest {

  private static double seconds(String code, String function) {
    Region region = work(code).region(function);
    return region.work().of(Resource.INTERPRETER).typical() / 1e9;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "range(-3, 3)                         | 6",
        "range(-3, 4, 2)                      | 3.5",
        "range(5, -1, -1)                     | 6",
        "range(len(xs[:-10]))                 | 100",
        "xs[:-10]                             | 100",
        "xs[-10:]                             | 10",
        "xs[-10:-4]                           | 6",
        "xs[-1000:]                           | 100",
        "xs[20:-10]                           | 100",
        "xs[~9:]                              | 10",
        "xs[i - 2:i + 3]                      | 5",
        "xs[max(0, i - 2):i + 3]              | 5",
        "xs[max(0, i - 2):min(len(xs), i + 3)] | 5",
        "range(max(0, i - 2), min(100, i + 3)) | 5",
        "range(i, i + 7)                      | 7",
        "dict([('a', 1), ('b', 2)])           | 2",
        "dict({'a': 1})                       | 1",
      })
  void whatIsCutOffAtItsEnds(String source, double count) {
    String code =
        """
        from tick import step
        def f(i):
            xs = list(range(100))
            for x in %s:
                step()
        """
            .formatted(source);
    assertThat(seconds(code, "f")).isCloseTo(count, within(count * 0.01));
  }

  @Test
  void aWhileLoopFromBelowNothing() {
    String code =
        """
        from tick import step
        def f(most=2.0, by=0.5):
            a = -most
            while a <= most:
                step()
                a += by
        """;
    assertThat(seconds(code, "f")).isCloseTo(8, within(0.1));
  }

  /** What has been passed in between is not nothing, though it starts and ends by one name. */
  @Test
  void aPlaceThatHasMovedIsNoWindow() {
    String code =
        """
        from tick import each
        class Reader:
            def __init__(self, text):
                self.lines = text.splitlines()
                self.at = 0
            def block(self):
                start = self.at
                while self.at < len(self.lines) and self.lines[self.at]:
                    self.at += 1
                each(self.lines[start:self.at])
        """;
    assertThat(seconds(code, "Reader.block")).isGreaterThan(1);
  }

  private static double group(String key) {
    String code =
        """
        from collections import defaultdict
        from tick import each
        def f(sale):
            parts = defaultdict(list)
            region = sale.region
            for i in range(10000):
                parts[KEY].append(i)
            for part in parts.values():
                pass
            each(part)
        """;
    return seconds(code.replace("KEY", key), "f");
  }

  @ParameterizedTest
  @CsvSource({
    "sale.region,          100",
    "sale['region'],       100",
    "sale.day[:7],         100",
    "sale.stamp // 86400,  100",
    "'getattr(sale, by)',  100",
    "len(sale),            100",
    "region,               100",
    "'(sale.region, sale.month)', 100",
    "'(sale.region, sale.id)', 2",
    "sale.id,                2",
    "sale['order_id'],       2",
    "sale,                   2",
    "signature(sale),        2",
  })
  void groupsByWhatManyHaveInCommonAreLarge(String key, double size) {
    assertThat(group(key)).isCloseTo(size, within(0.1));
  }

  @Test
  void whatADictOfPairsHolds() {
    String code =
        """
        from tick import each
        def parts():
            return {name: list(range(40)) for name in 'abc'}
        def f():
            for name, part in dict(sorted(parts().items())).items():
                each(part)
        def g():
            for part in dict(parts()).values():
                each(part)
        """;
    assertThat(seconds(code, "f")).isCloseTo(120, within(1.0));
    assertThat(seconds(code, "g")).isCloseTo(120, within(1.0));
  }

  @Test
  void whatAFunctionGivesForEachOfMany() {
    String code =
        """
        import itertools
        from tick import step
        def around(n):
            return [n - 1, n, n + 1, n + 2]
        def f():
            for x in itertools.chain.from_iterable(map(around, range(50))):
                step()
        """;
    assertThat(seconds(code, "f")).isCloseTo(200, within(1.0));
  }

  @Test
  void asMuchIsTakenOfWhatHasNoEndAsThereIsBesideIt() {
    String code =
        """
        from tick import step
        def stream(key):
            while True:
                step()
                yield key
        def f(data):
            return [a ^ b for a, b in zip(range(700), stream(7))]
        """;
    assertThat(seconds(code, "stream")).isCloseTo(700, within(1.0));
  }

  private static double named(String attribute, String loop) {
    String code =
        """
        from tick import each, step
        class Page:
            def __init__(self, WHAT):
                self.WHAT = WHAT
            def go(self):
                LOOP
        def load(part):
            return Page(part.read())
        """;
    return seconds(code.replace("LOOP", loop).replace("WHAT", attribute), "Page.go");
  }

  @Test
  void numbersAreAsLargeAsTheirNamesSay() {
    String loop = "for i in range(self.WHAT): step()";
    assertThat(named("width", loop)).isGreaterThanOrEqualTo(100);
    assertThat(named("radius", loop)).isLessThan(10);
  }

  @Test
  void elementsAreAsLargeAsOneIsCalled() {
    String code =
        """
        from tick import each
        def f(lines):
            for line in lines:
                each(line)
                break
        def g(words):
            for word in words:
                each(word)
                break
        """;
    assertThat(work(code).of("f")).contains("each lines");
    assertThat(seconds(code, "f") / seconds(code, "g")).isGreaterThan(4);
  }

  @Test
  void whatIsLoweredIsAText() {
    String code =
        """
        from tick import each
        def f(row):
            each(row.about.lower())
        def g(row):
            each(row.body.strip().lower())
        """;
    assertThat(seconds(code, "f")).isCloseTo(50, within(1.0));
    assertThat(seconds(code, "g")).isCloseTo(2000, within(1.0));
  }

  @Test
  void aCompositionFormIsAsLongAsTheText() {
    String code =
        """
        import unicodedata
        from tick import each
        def f():
            each(unicodedata.normalize("NFD", "abcde"))
        """;
    assertThat(seconds(code, "f")).isCloseTo(5, within(0.1));
  }

  /** What tells which places were seen is filled by the search itself. */
  @Test
  void aSearchIsNotAsShortAsWhatItStartsWith() {
    String code =
        """
        import heapq
        from tick import step
        def f(graph, start):
            heap = [(0, start)]
            cost = {start: 0}
            while heap:
                far, here = heapq.heappop(heap)
                step()
                for there in graph.near(here):
                    if there not in cost or far + 1 < cost[there]:
                        cost[there] = far + 1
                        heapq.heappush(heap, (far + 1, there))
        """;
    assertThat(seconds(code, "f")).isGreaterThan(10);
  }

  @Test
  void roundsThatCountUpToWhatIsNotKnownAreMany() {
    String code =
        """
        from datetime import timedelta
        from tick import step
        def f(start, last, busy):
            minutes = 0
            while start + timedelta(minutes=minutes) <= last:
                step()
                minutes += 15
        def g(start, last, busy):
            while busy(start, last):
                step()
        """;
    assertThat(seconds(code, "f")).isGreaterThan(3 * seconds(code, "g"));
  }

  @Test
  void aParserGoesThroughItsText() {
    String code =
        """
        from tick import step
        class Parser:
            def __init__(self):
                self.text = 'x' * 3000
                self.at = 0
            def all(self):
                while self.at < len(self.text):
                    self.token()
            def token(self):
                self.at += 1
                step()
        """;
    assertThat(seconds(code, "Parser.all")).isCloseTo(1000, within(10.0));
  }

  @Test
  void tablesHaveMoreLinesThanTexts() {
    String code =
        """
        from tick import each
        def f(path):
            with open(path) as file:
                each(file)
        def g(path):
            with open(path, newline="") as file:
                each(file)
        def h(folder):
            with open(folder + "/sales.csv") as file:
                each(file)
        """;
    assertThat(seconds(code, "g")).isCloseTo(5 * seconds(code, "f"), within(1.0));
    assertThat(seconds(code, "h")).isCloseTo(seconds(code, "g"), within(1.0));
  }

  /** A recursion over sizes that are guessed does not take years. */
  @Test
  void whatIsGuessedEndsInATimeThatSomebodyWaitsFor() {
    String code =
        """
        from tick import step
        def f(sizes):
            step()
            return [f(sizes[1:]) for _ in range(sizes[0])] if sizes else 0
        """;
    assertThat(seconds(code, "f")).isBetween(10.0, 1e7);
  }
}
