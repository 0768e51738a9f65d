package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a form, and is another thing. */
class LeftAloneTest {

  private static String grouped(String into) {
    return """
        from collections import defaultdict

        class Groups:
            pass

        def f(rows):
            groups = defaultdict(list)
            found = []
            for row in rows:
                INTO.append(row)
            return groups, found
        f([[i % 7, i] for i in range(1_000_000)])
        """
        .replace("INTO", into);
  }

  @ParameterizedTest
  @ValueSource(strings = {"groups[row[0]]", "groups[row[0] % 3]", "groups[(row[0], row[1] % 5)]"})
  void groupsAreNotOneList(String into) {
    assertThat(Advised.of(grouped(into)).how()).doesNotContain("extend(");
  }

  @Test
  void oneListIsExtended() {
    assertThat(Advised.of(grouped("found")).how()).contains("found.extend(rows)");
  }

  private static String listed(String made) {
    return """
        class Bag:
            def __init__(self, lines):
                self.lines = lines

            def __iter__(self):
                for line in self.lines:
                    yield line.strip().lower().replace("a", "b").split()

        def f(lines):
            bag = MADE
            return [x for x in bag]
        f(["some text of a line"] * 300_000)
        """
        .replace("MADE", made);
  }

  @Test
  void whatRunsCodeOfItsOwnForEachElementIsNoFasterInAList() {
    assertThat(Advised.of(listed("Bag(lines)")).remedy()).isNotEqualTo(RemedyKind.NATIVE);
    assertThat(Advised.of(listed("lines")).how()).contains("list(bag)");
  }

  private static Verdict rounds(String round) {
    return Advised.of(
        RemedyKind.NATIVE,
        "3.12",
        """
        import numpy as np

        def f(table, limit, n):
            out = np.zeros(n)
            sums = np.cumsum(table, 1)
            ratios = sums[:, -1:] / sums[:, :-1] - 1
            for i in range(n):
                out[i] = ROUND
            return out
        f(np.ones((20_000, 30)), 0.5, 20_000)
        """
            .replace("ROUND", round));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.searchsorted(ratios[i, ::-1], limit)",
        "np.count_nonzero(ratios[i, ::-1])",
        "np.trace(np.outer(ratios[i, :], limit))",
        "np.interp(limit, ratios[i, :], ratios[i, :])"
      })
  void whatSearchesOrMakesArraysInEachRoundIsNoOperationOnElements(String round) {
    assertThat(rounds(round).why()).startsWith("its rounds are more than arithmetic on numbers");
  }

  @Test
  void shortNativeCallsOfUnknownSizesAreNotForThreads() {
    Verdict verdict =
        Advised.of(
            RemedyKind.THREADS,
            "3.12",
            """
            import numpy as np

            def f(params, n):
                found = []
                for j in range(n):
                    unit = np.zeros(n)
                    unit[j] = 1
                    found.append(np.kron(unit, np.ones(len(params))))
                return found
            """);

    assertThat(verdict.why()).startsWith("a round lets others run for too short a time");
  }

  private static String chosen(String rounds) {
    return """
        import itertools
        import json

        def some_of(flags, size):
            return list(itertools.combinations(flags, size))

        def f(flags):
            out = []
            for size in range(2, len(flags) + 1):
                for some in ROUNDS:
                    out.append(json.dumps(some))
            return out
        """
        .replace("ROUNDS", rounds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "itertools.combinations(flags, size)",
        "itertools.permutations(flags, size - 1)",
        "itertools.permutations(flags)",
        "itertools.product(flags, repeat=size)",
        "some_of(flags, size)",
      })
  void allChoicesOfManyAreChosenOfAHandful(String rounds) {
    assertThat(shared(chosen(rounds))).startsWith("all choices of many ");
  }

  @Test
  void pairsAreChosenOfMany() {
    assertThat(shared(chosen("itertools.combinations(flags, 2)"))).doesNotContain("choices");
  }

  /** Why the rounds are shared by processes, or not. */
  private static String shared(String code) {
    return Advised.of(RemedyKind.PROCESSES, "3.12", code.replace("flags", "lines")).why();
  }

  private static String named(String source) {
    return """
        def f(result, text: str):
            names = []
            for series in SOURCE:
                if series[0] not in names:
                    names.append(series[0])
            return sorted(set(str(name) for name in names))
        """
        .replace("SOURCE", source);
  }

  @Test
  void aKeyThatIsTextMakesNoTextOfWhatIsFound() {
    assertThat(Advised.of(named("enumerate(text)")).how()).contains("names_set");
    assertThat(Advised.of(named("result.get('series', [])")).how()).isEmpty();
  }

  private static String last(String after) {
    return """
        import requests

        def f(pages, isWanted):
            found = []
            if isWanted:
                for page in pages:
                    answer = requests.get(page["url"])
                    page["text"] = answer.text
                AFTER
            return found
        """
        .replace("AFTER", after);
  }

  @Test
  void whatTheLastRoundHadIsNotInANameThatWorkersHave() {
    assertThat(Advised.of(last("pass")).remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(Advised.of(last("found.append(page)")).how()).doesNotContain("for _ in pool.map");
  }

  @Test
  void whatWasStartedBeforeIsNotSharedByThoseWhoTakeIt() {
    String taken =
        """
        import asyncio
        import json

        async def read(path):
            return [json.loads(line) for line in open(path).read().splitlines() * 100_000]

        async def f(self, paths):
            tasks = [asyncio.create_task(read(path)) for path in paths]
            for task in tasks:
                for one in await task:
                    self.found[one["key"]] = one
        """;

    assertThat(Advised.inner("f", taken).remedy()).isEqualTo(RemedyKind.NONE);
  }

  private static String nested(String test) {
    return """
        def f():
            found = 0
            for n in range(3, 250_000):
                for k in range(n - 2, 0, -2):
                    if TEST:
                        break
                    found += k
            return found
        """
        .replace("TEST", test);
  }

  @Test
  void whatMayEndAtOnceIsNotShared() {
    assertThat(shared(nested("n * n - k * k > 1_000_000"))).startsWith("how soon ");
    assertThat(shared(nested("False").replace("break", "pass"))).doesNotStartWith("how soon ");
    assertThat(shared(nested("k > 5").replace("250_000", "900"))).doesNotStartWith("how soon ");
  }
}
