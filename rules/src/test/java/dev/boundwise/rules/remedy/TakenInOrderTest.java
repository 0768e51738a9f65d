package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest of what is left, again and again: sorted once, where nothing is put in. */
class TakenInOrderTest {

  private static Verdict advised(String made, String loop) {
    return Advised.of(
        """
        def f(rows, most):
            counts = {}
            for row in rows:
                counts[row] = counts.get(row, 0) + 1
            MADE
            top = []
        BODY
            return top
        f([f"name {i % 3000}" for i in range(6_000)], 100)
        """
            .replace("MADE", made)
            .replace("BODY", loop.replace("; #", "\n").indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "left = dict(counts) | while counts and len(top) < most:; #    one = max(counts, key=lambda it: (counts[it], it)); #    top.append((one, counts.pop(one))) | order = iter(sorted(counts, key=lambda it: (counts[it], it), reverse=True))",
        "left = dict(counts) | for _ in range(most):; #    one = max(left, key=left.get); #    top.append(one); #    left.pop(one) | one = next(order)",
        "left = set(rows) | while left:; #    one = min(left); #    left.remove(one); #    top.append(one) | order = iter(sorted(left))",
        "left = list(rows) | while left:; #    one = min(left); #    left.remove(one); #    top.append(one) | left.sort(reverse=True)  # before the loop",
        "left = list(rows) | while left:; #    one = max(left, key=lambda it: it[4]); #    top.append(one); #    left.remove(one) | left.sort(key=lambda it: it[4])  # before the loop",
      })
  void sortedOnceTheyComeInTheSameOrder(String made, String loop, String how) {
    Verdict verdict = advised(made, loop);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains(how);
    assertThat(verdict.speedup()).isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // put in again, compared by what rounds change, not taken out in each round, few rounds
        "left = set(rows) | while left:; #    one = min(left); #    left.remove(one); #    left.add(one + 'x'); #    top.append(one)",
        "left = set(rows) | while left:; #    one = min(left, key=lambda it: counts[it]); #    left.remove(one); #    counts[one + 'x'] = 3; #    top.append(one)",
        "left = set(rows) | while left:; #    one = min(left); #    if len(one) > 6:; #        left.remove(one); #    top.append(one)",
        "left = set(rows) | for _ in range(3):; #    one = min(left); #    left.remove(one); #    top.append(one)",
        "left = list(rows) | while left:; #    one = min(left); #    left.remove(one); #    if one == 'x':; #        break; #    top.append(one)",
        "left = rows | while left:; #    one = min(left); #    left.remove(one); #    top.append(one)",
        "left = list(rows) | for _ in range(most):; #    one = min(left); #    left.remove(one); #    top.append(one); #top.append(left)",
        "left = set(rows) | while left:; #    one = min(left, key=lambda it: weigh(it)); #    left.remove(one); #    top.append(one)",
        "left = set(rows) | while left:; #    one = min(left); #    left.remove(one); #    tell(one); #    top.append(one)",
      })
  void whatChangesIsSearched(String made, String loop) {
    assertThat(advised(made, loop).how()).doesNotContain("sort");
  }
}
