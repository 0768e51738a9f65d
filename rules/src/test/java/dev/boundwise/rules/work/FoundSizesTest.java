package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes and rounds that came out as none, or as all, where programs were measured. */
class FoundSizesTest {

  /** A {@code step()} takes a second. */
  private static double steps(String code, String function) {
    return work("from tick import step\n" + code)
            .region(function)
            .work()
            .of(Resource.INTERPRETER)
            .typical()
        / 1e9;
  }

  /** What is put to the end is not known, and not nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"found += job.result()", "found = found + job.result()"})
  void whatGrowsByWhatIsNotKnown(String statement) {
    String code =
        """
        def f(jobs):
            found = []
            for job in jobs:
                %s
            for one in found:
                step()
        """
            .formatted(statement);
    assertThat(steps(code, "f")).isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource({"'range(room, weight - 1, -1)'", "'range(weight, room)'"})
  void betweenTwoGuesses(String range) {
    String code =
        """
        def f(weights, room):
            for weight in weights:
                for left in %s:
                    step()
        """
            .formatted(range);
    assertThat(steps(code, "f")).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bisect.bisect_left(range(4096), 5, key=lambda x: step())",
        "insort([0] * 4096, 5, key=lambda x: step())",
      })
  void whatIsLookedUpByHalvesAsksForFewKeys(String call) {
    assertThat(steps("import bisect\nfrom bisect import insort\ndef f():\n    " + call, "f"))
        .isCloseTo(12, within(1.0));
  }

  /** Code that is being written has calls without arguments. */
  @Test
  void aCallWithoutArgumentsIsNoDefect() {
    assertThat(steps("import bisect\ndef f():\n    step()\n    bisect.bisect_left()", "f"))
        .isCloseTo(1, within(0.01));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "known = self.parsed.get(key)     | known and known[0] == stamp | known[1]    | 0.1",
        "known = self.parsed.get(key)     | known                       | known[1]    | 0.1",
        "known = stamp                    | known and known[0] == stamp | known[1]    | 0.5",
      })
  void whatIsKeptAsLongAsItIsFresh(String looked, String test, String found, double share) {
    String code =
        """
        class Store:
            def __init__(self):
                self.parsed = {}
            def f(self, key, stamp):
                %s
                if %s:
                    return %s
                step()
                self.parsed[key] = stamp, 1
                return 1
        """
            .formatted(looked, test, found);
    assertThat(steps(code, "Store.f")).isCloseTo(share, within(0.25));
    assertThat(steps(code, "Store.f") <= 0.11).isEqualTo(share < 0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sha1(core + str(n).encode()).digest()[0] > 3             | 4000",
        "not hashlib.sha256(b'%d' % n).hexdigest().startswith('0') | 4000",
        "sha1(core).digest()[0] > 3                               | 3",
      })
  void puzzlesAreTried(String condition, double count) {
    String code =
        """
        import hashlib
        from hashlib import sha1
        def f(core):
            n = 0
            while %s:
                step()
                n += 1
        """
            .formatted(condition);
    assertThat(steps(code, "f")).isCloseTo(count, within(count * 0.01));
  }

  /** Each node once, where the neighbours are asked of an object. */
  @Test
  void aSearchThroughAGraphThatIsAskedForNeighbours() {
    String code =
        """
        import heapq
        class Net:
            def __init__(self):
                self.roads = {town: {} for town in range(2000)}
            def neighbours(self, town):
                return self.roads[town].items()
        def f(net: Net, start):
            heap = [(0.0, start)]
            while heap:
                step()
                d, town = heapq.heappop(heap)
                for other, km in net.neighbours(town):
                    heapq.heappush(heap, (d + km, other))
        def main():
            f(Net(), 1)
        """;
    assertThat(steps(code, "f")).isCloseTo(2000, within(20.0));
  }

  /** Butterflies: another number is divided by the one that doubles. */
  @Test
  void doublingIsNoDetour() {
    String code =
        """
        def f():
            half = 1
            while half < 1024:
                stride = 2048 // (2 * half)
                step()
                half *= 2
            return stride
        """;
    assertThat(steps(code, "f")).isCloseTo(10, within(0.5));
  }

  /** The same number is halved and tripled. */
  @Test
  void upAndDownIsADetour() {
    String code =
        """
        def f():
            n = 1024
            while n > 1:
                step()
                n = n // 2 if n % 2 == 0 else 3 * n + 1
        """;
    assertThat(steps(code, "f")).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bits &= bits - 1",
        "bits ^= bits & -bits",
        "low = bits & -bits; bits -= low",
      })
  void aRoundForEachBit(String next) {
    String code =
        """
        def f(bits):
            while bits:
                step()
                %s
        """
            .formatted(next);
    assertThat(steps(code, "f")).isBetween(4.0, 12.0);
  }

  @ParameterizedTest
  @CsvSource({"game.is_over(), 30", "over, 30", "link.ready(), 3"})
  void gamesGoOnForLongerThanTries(String asked, double expected) {
    String code =
        """
        def f(game, link, over):
            while not %s:
                step()
        """
            .formatted(asked);
    assertThat(steps(code, "f")).isCloseTo(expected, within(0.5));
  }

  @Test
  void aFloorIsNotAllThereIs() {
    String code =
        """
        def f(samples):
            for start in range(max(0, len(samples) - 4096)):
                step()
        """;
    assertThat(steps(code, "f")).isGreaterThan(9);
  }

  /** What is put to the end by a comprehension is put there once, not in each of its rounds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rows = [0] * 9;rows += [i for i in range(9)]                | 18",
        "rows = [0] * 9;rows += [i + j for i in range(3) for j in 'ab'] | 15",
        "rows = [];rows += sorted(i for i in range(9))               | 9",
        "rows = [];rows.extend([i for i in range(9)])                | 9",
        "rows = [];any(rows.append(i) for i in range(9))             | 9",
        "rows = [];[rows.append(i) for i in range(9)]                | 9",
        "rows = [];for n in 'abc':; rows += [i for i in range(9)]    | 27",
      })
  void whatAComprehensionPutsToTheEnd(String made, double count) {
    String code =
        """
        def f():
        %s
            for row in rows:
                step()
        """
            .formatted(made.replace(";", "\n").indent(4));
    assertThat(steps(code, "f")).isCloseTo(count, within(0.01));
  }

  /** A function fills the object that it has made: as often as it says, in each object. */
  @ParameterizedTest
  @CsvSource({
    "words = cls(),       words, 70",
    "words = Words(),     words, 70",
    "words = other(),     words, 0",
    "words = [cls()][0],  words, 0",
  })
  void whatIsPutIntoAnObjectJustMade(String made, String name, double count) {
    String code =
        """
        from elsewhere import other
        class Words:
            def __init__(self):
                self.all = []
            @classmethod
            def load(cls):
                for _ in range(5):
                    %s
                    for i in range(70):
                        %s.all.append(i)
            def f(self):
                for word in self.all:
                    step()
        """
            .formatted(made, name);
    double steps = steps(code, "Words.f");
    assertThat(count == 0 ? Math.abs(steps - 70) > 1 : Math.abs(steps - count) < 0.01)
        .as("%s", steps)
        .isTrue();
  }
}
