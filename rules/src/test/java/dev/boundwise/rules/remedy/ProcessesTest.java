package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.shape.Obstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a pool of processes pays. */
class ProcessesTest {

  private static final String SCORES =
      """
      def score(text: str) -> int:
          total = 0
          for word in text.split():
              total += len(word)
          return total

      def f(documents: list[str]):
          return [score(document) for document in documents]

      f(["a text"] * 400)
      """;

  private static Verdict verdict(Asked asked) {
    return asked.of(new Processes());
  }

  @Test
  void longRoundsAreShared() {
    Verdict verdict = verdict(Asked.about(SCORES).rounds(400, 5, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.speedup()).isCloseTo(1.9, within(0.1));
    assertThat(verdict.how())
        .isEqualTo(
            """
            with ProcessPoolExecutor() as pool:
                return list(pool.map(score, documents, chunksize=50))""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"import torch", "from tensorflow import keras", "import jax.numpy as jnp"})
  void whatLoadsForSecondsIsLoadedForLongRoundsAlone(String imports) {
    String code = imports + "\n" + SCORES;

    assertThat(verdict(Asked.about(code).rounds(400, 5, 0)).why())
        .startsWith("each worker would load ");
    assertThat(verdict(Asked.about(code).rounds(400, 100, 0)).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void nativeRoundsAreSharedAsWell() {
    assertThat(verdict(Asked.about(SCORES).rounds(40, 0, 50)).speedup())
        .isCloseTo(1.9, within(0.1));
  }

  @Test
  void fewRoundsMakeAnUnevenShare() {
    assertThat(verdict(Asked.about(SCORES).rounds(3, 1000, 0)).speedup())
        .isCloseTo(1.4, within(0.1));
  }

  @Test
  void whatIsShortIsLeftAlone() {
    Verdict verdict = verdict(Asked.about(SCORES).rounds(4, 0.01, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).isEqualTo("too small: 40 us");
  }

  @Test
  void startingThePoolMayTakeLongerThanTheLoop() {
    Verdict fork = verdict(Asked.about(SCORES).rounds(40, 1.5, 0));
    Verdict server = verdict(Asked.about(SCORES).rounds(40, 1.5, 0).on("3.14"));

    assertThat(fork.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(server.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(server.why()).startsWith("starting workers and sending values takes longer");
  }

  @Test
  void whatComesBackIsPickled() {
    String large =
        """
        def wave(n: int) -> list[float]:
            return [x * 0.5 for x in range(1_000_000)]

        def f(numbers: list[int]):
            return [wave(n) for n in numbers]

        f(list(range(40)))
        """;

    assertThat(verdict(Asked.about(large).rounds(40, 40, 0)).outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict(Asked.about(large).rounds(40, 400, 0)).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void sizesThatAreGuessedHaveToPayWhenTheyAreSmall() {
    String guessed =
        """
        def score(text):
            return sum(map(ord, text))

        def f(documents):
            for document in documents:
                score(document)
        """;

    Verdict verdict = verdict(Asked.about(guessed).rounds(40, 1.5, 0).atLeast(4));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).startsWith("pays from about ").contains("rounds on");
  }

  @Test
  void anObstacleOfTheLoopIsNamedWithItsLine() {
    Verdict verdict =
        verdict(
            Asked.about(SCORES)
                .rounds(400, 5, 0)
                .blocked(Obstacle.Kind.RECURRENCE, "[score(document)", "state"));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).isEqualTo("each round needs the one before: state (line 8)");
    assertThat(verdict.obstacles()).hasSize(1);
  }

  @Test
  void whatCannotBePickledIsInTheWay() {
    Verdict file =
        verdict(
            Asked.about(
                    """
                    def f(lines: list[str]):
                        out = open("a.txt")
                        return [len(line + out.name) for line in lines]

                    f(["a"] * 9)
                    """)
                .rounds(400, 5, 0));
    Verdict lambda =
        verdict(
            Asked.about(
                    """
                    def f(lines: list[str], key):
                        return [key(line) for line in lines]

                    f(["a"] * 9, lambda line: len(line))
                    """)
                .rounds(400, 5, 0));
    Verdict method =
        verdict(
            Asked.about(
                    """
                    import threading

                    class Store:
                        def __init__(self):
                            self.lock = threading.Lock()

                        def size(self, line):
                            return len(line)

                        def f(self, lines: list[str]):
                            return [self.size(line) for line in lines]
                    """)
                .rounds(400, 5, 0));

    assertThat(file.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(file.why()).isEqualTo("'out' is an open file, which cannot be sent to a worker");
    assertThat(lambda.why()).contains("a lambda");
    assertThat(method.why()).contains("an object of Store, whose 'lock' is a lock");
  }

  @Test
  void anObjectOfPlainValuesIsSent() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    class Model:
                        def __init__(self, rate: float):
                            self.rate = rate

                        def step(self, line):
                            return len(line) * self.rate

                        def f(self, lines: list[str]):
                            return [self.step(line) for line in lines]
                    """)
                .rounds(400, 5, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.how()).contains("pool.map(self.step, lines");
  }

  @Test
  void theGuardIsAskedForWhereWorkersLoadTheProgramAgain() {
    Verdict fork = verdict(Asked.about(SCORES).rounds(400, 5, 0));
    Verdict server = verdict(Asked.about(SCORES).rounds(400, 5, 0).on("3.14"));

    assertThat(fork.assumptions()).contains("workers are started by fork");
    assertThat(String.join("; ", fork.assumptions())).doesNotContain("__main__");
    assertThat(String.join("; ", server.assumptions()))
        .contains("started by forkserver", "if __name__ == \"__main__\":");
  }

  @Test
  void codeOfAPoolStartsNone() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    from concurrent.futures import ProcessPoolExecutor

                    def f(lines: list[str]):
                        return [len(line) for line in lines]

                    def main(files):
                        with ProcessPoolExecutor() as pool:
                            return list(pool.map(f, files))
                    """)
                .rounds(400, 5, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).contains("in workers of a pool already");
  }

  @Test
  void waitingForAQueueIsNotShared() {
    assertThat(verdict(Asked.about(SCORES).waiting(100, 0.1, Resource.QUEUE, 10)).why())
        .isEqualTo("it waits for others, not for work that could be split");
  }

  @Test
  void aRoundOfManyStatementsBecomesAFunction() {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    def f(numbers: list[int], power: int):
                        found = {}
                        for n in numbers:
                            x = n ** power
                            found[n] = x % 1000
                        return found

                    f([3] * 400, 2000)
                    """)
                .rounds(400, 5, 0));

    assertThat(verdict.how())
        .contains(
            "def one_round(n, power):",
            "    x = n ** power\n    return x % 1000",
            "return x % 1000")
        .contains("found.update(zip(numbers, pool.map(one_round, numbers, repeat(power)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a, b = zip(*[pair(n, power) for n in numbers])  | a, b = zip(*list(pool.map(pair, numbers, repeat(power)",
        "return max(*(pair(n, power) for n in numbers))  | return max(*pool.map(pair, numbers, repeat(power)",
        "return keep([pair(n, power) for n in numbers])  | return keep(list(pool.map(pair, numbers, repeat(power)",
        "return keep((pair(n, power) for n in numbers))  | return keep(pool.map(pair, numbers, repeat(power)",
        "return sorted([pair(n, power) for n in numbers]) | return sorted(pool.map(pair, numbers, repeat(power)",
      })
  void whatIsAroundAComprehensionStays(String code, String expected) {
    Verdict verdict =
        verdict(
            Asked.about(
                    """
                    def pair(n: int, power: int):
                        return n ** power %% 1000, n

                    def keep(pairs):
                        return list(pairs)

                    def f(numbers: list[int], power: int):
                        %s

                    f([3] * 400, 2000)
                    """
                        .formatted(code))
                .rounds(400, 5, 0));

    assertThat(verdict.how()).contains(expected);
  }

  private static final String SEARCH =
      """
      def hashed(word: str, salt: str) -> str:
          return "".join(sorted(word + salt))

      def f(target: str, salt: str, words: list[str]):
          for word in words:
              if hashed(word, salt) == target:
                  return word
          return None
      """;

  @Test
  void aSearchAsksAheadAndStops() {
    Verdict verdict =
        verdict(
            Asked.about(SEARCH)
                .rounds(400, 5, 0)
                .blocked(Obstacle.Kind.EXIT, "return word", "may end before its last round"));

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how())
        .contains(
            "    return hashed(word, salt) == target",
            "for word, is_found in zip(words, found):",
            "pool.shutdown(wait=False, cancel_futures=True)",
            "            return word");
  }

  @Test
  void aSearchWithMoreInTheWayIsLeftAlone() {
    Verdict verdict =
        verdict(
            Asked.about(SEARCH)
                .rounds(400, 5, 0)
                .blocked(Obstacle.Kind.OUTPUT, "return word", "writes output in order"));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
  }

  @Test
  void whatSomeRoundsGiveIsGatheredByEach() {
    Verdict verdict =
        verdict(
            Asked.about(
                    SCORES.replace(
                        "    return [score(document) for document in documents]",
                        """
                            found = []
                            for document in documents:
                                number = score(document)
                                if number > 3:
                                    found.append(number)
                            return found\
                        """))
                .rounds(400, 5, 0));

    assertThat(verdict.how())
        .contains(
            "    found = []\n    number = score(document)\n    if number > 3:",
            "    return found\n",
            "for part in pool.map(")
        .contains("found.extend(part)");
  }

  @Test
  void aPartOfTheElementIsNoKeyOfAllOfIt() {
    String source =
        """
        def score(document: str, name: str) -> int:
            return len(document) + len(name)

        def f(documents: dict[str, str]):
            return {name: score(text, name) for name, text in documents.items()}

        f({str(i): "text" for i in range(400)})
        """;

    assertThat(verdict(Asked.about(source).rounds(400, 5, 0)).how())
        .contains("return (name, score(text, name))")
        .contains("return dict(pool.map(one_round, *zip(*documents.items())");
  }

  @Test
  void anElementWithPartsInItsPartsIsSentWhole() {
    String source =
        """
        def f(points: list[tuple[float, float]]):
            found = []
            for i, (x, y) in enumerate(points):
                far = x * x + y * y + i
                found.append(far)
            return found

        f([(0.5, 0.5)] * 400)
        """;

    assertThat(verdict(Asked.about(source).rounds(400, 5, 0)).how())
        .startsWith("def one_round(item):\n    i, (x, y) = item\n    far = x * x + y * y + i\n")
        .contains("found.extend(pool.map(one_round, enumerate(points), chunksize=50))");
  }

  @ParameterizedTest
  @ValueSource(strings = {"swing * math.cos(hour)", "math.sin(hour)", "hour - 1", "0.5"})
  void numbersAreAddedToNoList(String more) {
    assertThat(Advised.of(stations("height += " + more)).remedy()).isEqualTo(RemedyKind.PROCESSES);
  }

  @Test
  void whatAListTakesChangesTheElement() {
    assertThat(Advised.of(stations("height += [swing]")).remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(Advised.of(stations("height += [swing] * 3")).remedy()).isEqualTo(RemedyKind.NONE);
  }

  private static String stations(String body) {
    return """
        import math
        def level(station, hour):
            height = station["mean"]
            for swing in station["waves"]:
                BODY
            return height
        def heights(station):
            return sum(1 for hour in range(60_000) if level(station, hour))
        def f(stations):
            book = {}
            for name, station in stations.items():
                book[name] = heights(station)
            return book
        if __name__ == "__main__":
            f({f"s{i}": {"mean": 3.0 + i, "waves": [1.2, 0.4, i, i + 1]} for i in range(20)})
        """
        .replace("BODY", body);
  }

  @Test
  void whatReplacesAPartOfAListAreItsElements() {
    Verdict verdict =
        Advised.of(
            """
            def turned(places):
                tour = list(range(len(places)))
                for i in range(1, len(tour) - 1):
                    for j in range(i + 1, len(tour)):
                        if places[i] + places[j] < 5:
                            tour[i:j + 1] = tour[i:j + 1][::-1]
                return tour
            def f(districts):
                rounds = {}
                for name, places in districts.items():
                    rounds[name] = turned(places)
                return rounds
            if __name__ == "__main__":
                f({f"d{i}": [i + k for k in range(400)] for i in range(8)})
            """);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.PROCESSES);
    assertThat(verdict.speedup()).isGreaterThan(1.5);
  }
}
