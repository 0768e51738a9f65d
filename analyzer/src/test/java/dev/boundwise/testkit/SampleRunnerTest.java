package dev.boundwise.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The runner has to fail where a sample and the product differ. */
class SampleRunnerTest {

  private static final RuleInfo RULE =
      new RuleInfo("BW999", "bad-word", "Bad word", Severity.NOTE, "why", "instead", List.of("x"));

  /** A product that finds each {@code bad}, and mends it with a replacement. */
  private static Product finding(String replacement) {
    return (path, bytes) -> {
      SourceText text = new SourceText(path, bytes);
      String all = new String(bytes, UTF_8);
      List<Finding> found = new ArrayList<>();
      for (int at = all.indexOf("bad("); at >= 0; at = all.indexOf("bad(", at + 1)) {
        Location place = new Location(text, new Span(at, at + 3));
        Fix fix = new Fix("Say it well", true, List.of(new Edit(place, replacement)));
        found.add(
            new Finding(
                RULE,
                Confidence.CERTAIN,
                "a bad word",
                place,
                List.of(),
                List.of(),
                "",
                List.of(fix),
                "s"));
      }
      List<String> problems = all.contains("good((") ? List.of("line 1: not closed") : List.of();
      return new Product.Outcome(found, problems, List.of());
    };
  }

  private final SampleRunner runner = new SampleRunner(finding("good"));

  private static Sample sample(String text) {
    return Sample.of("python/bad-word.py", "bad-word", text);
  }

  @Test
  void aRightSamplePasses() {
    Sample right =
        sample(
            """
            bad()  # expect: bad-word "bad word"
            # doc:end
            fine()
            worse()  # known-miss: bad-word the word is not in the list
            """);

    assertThat(runner.findings(right)).isEmpty();
    assertThat(runner.fixes(right)).isEmpty();
    assertThat(runner.prefixes(right)).isEmpty();
    assertThat(runner.secondRun(right)).isEmpty();
  }

  @Test
  void whatIsNotFoundIsSaid() {
    assertThat(runner.findings(sample("fine()  # expect: bad-word \"word\"\n")))
        .containsExactly("not found: python/bad-word.py:1: fine()  # expect: bad-word \"word\"");
  }

  @Test
  void whatIsFoundWithoutAMarkIsSaid() {
    assertThat(runner.findings(sample("fine()\nbad()\n")))
        .containsExactly("not expected: \"a bad word\" at python/bad-word.py:2: bad()");
  }

  @Test
  void aSecondFindingOnALineIsSaid() {
    assertThat(runner.findings(sample("bad(bad())  # expect: bad-word \"bad word\"\n"))).hasSize(1);
  }

  @Test
  void otherWordsAreSaid() {
    assertThat(runner.findings(sample("bad()  # expect: bad-word \"kind word\"\n")))
        .singleElement()
        .asString()
        .startsWith("found with other words, \"a bad word\": python/bad-word.py:1");
  }

  @Test
  void aMissThatIsFoundIsSaid() {
    assertThat(runner.findings(sample("bad()  # known-miss: bad-word too hard\n")))
        .singleElement()
        .asString()
        .startsWith("found now, so expect it: ");
  }

  @Test
  void rangesAreExact() {
    String expecting = "x = bad()  # expect: bad-word \"word\"\n";

    assertThat(runner.findings(sample(expecting + "#   ^^^\n"))).isEmpty();
    assertThat(runner.findings(sample(expecting + "#   ^^^^^\n")))
        .singleElement()
        .asString()
        .startsWith("found at columns 4 to 7 instead of 4 to 9: ");
  }

  @Test
  void aFixThatDoesNotParseIsSaid() {
    SampleRunner breaking = new SampleRunner(finding("good("));

    assertThat(breaking.fixes(sample("bad()\n")))
        .singleElement()
        .asString()
        .startsWith("does not parse any more (line 1: not closed) after \"Say it well\"");
  }

  @Test
  void aFixThatDoesNotMendIsSaid() {
    SampleRunner idle = new SampleRunner(finding("very_bad"));

    assertThat(idle.fixes(sample("bad()\n")))
        .singleElement()
        .asString()
        .startsWith("finds the same");
  }

  @Test
  void aBeginningThatFailsIsSaid() {
    SampleRunner fragile =
        new SampleRunner(
            (path, bytes) -> {
              if (bytes.length == 3) {
                throw new IllegalStateException("three");
              }
              return new Product.Outcome(
                  List.of(), List.of(), bytes.length == 5 ? List.of("five") : List.of());
            });

    assertThat(fragile.prefixes(sample("a = 1\n")))
        .containsExactly(
            "cut after byte 3, in python/bad-word.py:1: a = 1: java.lang.IllegalStateException: three",
            "cut after byte 5, in python/bad-word.py:1: a = 1: five");
  }

  @Test
  void anotherAnswerTheSecondTimeIsSaid() {
    AtomicInteger runs = new AtomicInteger();
    SampleRunner moody =
        new SampleRunner(
            (path, bytes) ->
                runs.getAndIncrement() == 0
                    ? finding("good").analyse(path, bytes)
                    : new Product.Outcome(List.of(), List.of(), List.of()));

    assertThat(moody.secondRun(sample("bad()\n"))).hasSize(1);
  }

  @Test
  void aRuleNeedsAHitACleanCaseAndExamples() {
    Sample whole =
        sample(
            """
            # doc:bad
            def f():
                bad()  # expect: bad-word "word"
                # ^^^
            # doc:good
            def g():
                fine()
            # doc:end
            """);

    assertThat(SampleRunner.coverage("bad-word", List.of(whole))).isEmpty();
    assertThat(whole.example("bad")).contains("def f():\n    bad()\n");
    assertThat(whole.example("good")).contains("def g():\n    fine()\n");
    assertThat(SampleRunner.coverage("bad-word", List.of()))
        .containsExactly(
            "bad-word: no sample expects it",
            "bad-word: no sample has a function without a mark",
            "bad-word: 0 samples have a doc:bad, one has to",
            "bad-word: 0 samples have a doc:good, one has to");
  }

  @Test
  void aMarkThatCannotBeReadIsAnError() {
    assertThatThrownBy(() -> sample("bad()  # expect: bad-word\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("python/bad-word.py:1: a mark is written: ");
    assertThatThrownBy(() -> sample("bad()  # known-miss: bad-word\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
