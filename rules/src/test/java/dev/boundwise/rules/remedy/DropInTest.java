package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that a function of the library does natively, and those that only look like it. */
class DropInTest {

  private static final double ROUND = 1e-4;

  private static Verdict verdict(String source) {
    return verdict(source, "3.13");
  }

  private static Verdict verdict(String source, String python) {
    return Asked.about(source + "\n\nf(['a', 'b'] * 1_000_000)\n")
        .rounds(2e6, ROUND, 0)
        .on(python)
        .of(new Native());
  }

  private static String counting(String body) {
    return """
        from collections import Counter, defaultdict

        def f(words):
            counts = {}
            for word in words:
        %s
            return counts
        """
        .formatted(body.indent(8).stripTrailing());
  }

  @Test
  void countingIsDoneByACounter() {
    Verdict verdict = verdict(counting("counts[word] = counts.get(word, 0) + 1"));

    assertThat(verdict.helps()).isTrue();
    assertThat(verdict.how()).contains("counts = dict(Counter(words))");
    assertThat(verdict.speedup()).isBetween(1.3, 1.7);
  }

  @Test
  void aKeyThatIsAPartIsCountedByAGenerator() {
    Verdict verdict =
        verdict(
            counting(
                """
                city = word["city"]
                if city not in counts:
                    counts[city] = 0
                counts[city] += 1
                """));

    assertThat(verdict.how()).contains("counts = dict(Counter(word[\"city\"] for word in words))");
  }

  @Test
  void aDefaultdictOfNumbersIsACounter() {
    String source =
        counting("counts[word] += 1").replace("counts = {}", "counts = defaultdict(int)");

    assertThat(verdict(source).how()).contains("counts = Counter(words)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "counts[word] = counts.get(word, 0) + 2",
        "counts[word] = counts.get(word, 1) + 1",
        "counts[word] = counts.get(words, 0) + 1",
        "counts[word.lower()] = counts.get(word.lower(), 0) + 1",
        "counts[word] = counts.get(word, 0) + 1; print(word)",
        "counts[word] += 1"
      })
  void whatIsNotCountingIsNone(String body) {
    assertThat(verdict(counting(body)).how()).doesNotContain("Counter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"counts = {'a': 1}", "counts = dict(known)", "counts = KNOWN"})
  void whatIsThereAlreadyWouldBeLost(String made) {
    String source = counting("counts[word] = counts.get(word, 0) + 1").replace("counts = {}", made);

    assertThat(verdict(source).how()).doesNotContain("Counter");
  }

  @Test
  void whatTheLastRoundSetIsStillRead() {
    String source = counting("counts[word] = counts.get(word, 0) + 1");

    assertThat(verdict(source.replace("return counts", "return counts, word")).how())
        .doesNotContain("Counter");
  }

  @Test
  void countsOfAnOuterLoopAreNotMadeAnew() {
    String source =
        """
        def f(lines):
            counts = {}
            for line in lines:
                for word in line:
                    counts[word] = counts.get(word, 0) + 1
            return counts
        """;

    assertThat(verdict(source).how()).doesNotContain("Counter");
  }

  @Test
  void wholeNumbersAreSummed() {
    String source =
        """
        def f(words):
            total = 0
            for number in range(2_000_000):
                total += number
            return total
        """;

    assertThat(verdict(source).how()).contains("total += sum(range(2_000_000))");
  }

  @Test
  void floatsAreNotSummedInAnotherWay() {
    String source =
        """
        def f(words):
            total = 0.0
            for number in [0.1] * 2_000_000:
                total += number
            return total
        """;

    assertThat(verdict(source).how()).doesNotContain("total += sum(");
  }

  @Test
  void aListIsCopiedAtOnce() {
    String source =
        """
        def f(words):
            found = []
            for word in words:
                found.append(word)
            return found
        """;

    assertThat(verdict(source).how()).contains("found.extend(words)");
  }

  @Test
  void aListThatGrowsWhileItIsReadIsNot() {
    String source =
        """
        def f(words):
            found = ['a']
            for word in found:
                found.append(word)
            return found
        """;

    assertThat(verdict(source).how()).doesNotContain("extend");
  }

  @Test
  void textIsJoinedWhereEachRoundCopiesIt() {
    String source =
        """
        def f(words: list[str]):
            text = ""
            for word in words:
                text += f"{word}, "
            return text
        """;

    assertThat(verdict(source, "3.13t").how())
        .contains("text += \"\".join(f\"{word}, \" for word in words)");
    assertThat(verdict(source, "3.13").helps()).isFalse();
  }

  private static final String SORT =
      """
      def f(words):
          rows = list(words)
          for i in range(1, len(rows)):
              row = rows[i]
              j = i - 1
              while j >= 0 and rows[j].total > row.total:
                  rows[j + 1] = rows[j]
                  j -= 1
              rows[j + 1] = row
          return rows
      """;

  @Test
  void insertionIsSorting() {
    Verdict verdict = Asked.about(SORT).rounds(3000, 0.05, 0).of(new Native());

    assertThat(verdict.helps()).isTrue();
    assertThat(verdict.how()).contains("rows.sort(key=lambda row: row.total)");
  }

  @ParameterizedTest
  @ValueSource(strings = {">=", "<"})
  void anotherOrderIsNotTheSame(String operator) {
    Asked asked = Asked.about(SORT.replace(" > ", " " + operator + " ")).rounds(3000, 0.05, 0);

    assertThat(asked.of(new Native()).how()).doesNotContain("sort");
  }
}
