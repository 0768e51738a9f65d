package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has least gets the next: a heap, where the rounds change nobody else. */
class LeastLoadedTest {

  private static Verdict advised(String made, String round) {
    return Advised.of(
        """
        def f(jobs, crew):
            MADE
            given = []
            for length in jobs:
        BODY
            return given
        f([i % 9 for i in range(20_000)], 300)
        """
            .replace("MADE", made)
            .replace("BODY", round.replace("; #", "\n").indent(8).stripTrailing()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loads = [[0, n] for n in range(crew)] | least = min(loads); #least[0] += length; #given.append(least[1]) | heapq.heapreplace(loads, least)",
        "loads = [[0, n] for n in range(crew)] | least = min(loads); #given.append(least[1]); #least[0] = least[0] + length | heapq.heapreplace(loads, least)",
        "loads = [0] * crew | i = loads.index(min(loads)); #loads[i] += length; #given.append(i) | heapq.heapreplace(heap, (loads[i], i))",
        "loads = [0] * crew | i = min(range(len(loads)), key=lambda k: loads[k]); #loads[i] += length; #given.append(i) | i = heap[0][1]",
        "loads = [0] * crew | i = min(range(len(loads)), key=loads.__getitem__); #given.append((i, loads[i])); #loads[i] = loads[i] + length | i = heap[0][1]",
        "loads = {n: 0 for n in range(crew)} | who = min(loads, key=loads.get); #loads[who] += length; #given.append(who) | heapq.heapreplace(heap, (loads[who], heap[0][1], who))",
        "loads = {n: 0 for n in range(crew)} | who = min(loads, key=lambda k: loads[k]); #loads[who] += length; #given.append(who) | who = heap[0][2]",
      })
  void aHeapHasTheLeastAtHand(String made, String round, String how) {
    Verdict verdict = advised(made, round);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains(how);
    assertThat(verdict.speedup()).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // others change as well, a name for one of them, another list, a change in some rounds only
        "i = loads.index(min(loads)); #loads[i] += length; #loads[0] += 1; #given.append(i)",
        "i = loads.index(min(loads)); #loads[i] += length; #loads.append(0); #given.append(i)",
        "i = loads.index(min(loads)); #if length:; #    loads[i] += length; #given.append(i)",
        "i = loads.index(min(loads)); #loads[i] += length; #i = 3; #loads[i] += 1; #given.append(i)",
        "i = loads.index(max(loads)); #loads[i] += length; #given.append(i)",
        "i = loads.index(min(loads)); #loads[i] += length; #loads = loads[1:]; #given.append(i)",
        "i = loads.index(min(loads)); #loads[i] += length; #given.append(sum(loads))",
      })
  void whoIsNotAloneIsSearchedFor(String round) {
    assertThat(advised("loads = [0] * crew", round).how()).doesNotContain("heap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the lists are somebody else's, or wanted in their order
        "loads = list(map(list, jobs))",
        "loads = [[0, n] for n in range(crew)]; first = loads[0]",
        "loads = [(0, n) for n in range(crew)]",
      })
  void listsThatOthersSeeStay(String made) {
    assertThat(
            advised(made, "least = min(loads); #least[0] += length; #given.append(least[1])").how())
        .doesNotContain("heap");
  }
}
