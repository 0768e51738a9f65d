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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner has to fail where a sample and the product differ. */
class SampleRunnerTest {

  private static final RuleInfo RULE =
      new RuleInfo("BW999", "bad-word", "Bad word", Severity.NOTE, "why", "instead", List.of("x"));

  /** A product that finds each {@code bad}, and mends it with a replacement. */
  private static Product finding(String replacement) {
    return (files, threads) -> {
      List<Finding> found = new ArrayList<>();
      List<String> problems = new ArrayList<>();
      new TreeMap<>(files)
          .forEach(
              (path, bytes) -> {
                found.addAll(found(new SourceText(path, bytes), replacement));
                if (new String(bytes, UTF_8).contains("good((")) {
                  problems.add(path + ": line 1: not closed");
                }
              });
      return new Product.Outcome(found, problems, List.of());
    };
  }

  private static List<Finding> found(SourceText text, String replacement) {
    String all = new String(text.utf8(), UTF_8);
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
    return found;
  }

  private final SampleRunner runner = new SampleRunner(finding("good"));

  private static Sample sample(String text) {
    return Sample.of("python/bad-word.py", "bad-word", text);
  }

  private static Sample project(Map<String, String> texts) {
    return Sample.of("python/bad-word-places", "bad-word", new TreeMap<>(texts));
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
    assertThat(runner.manyThreads(right)).isEmpty();
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
        .startsWith(
            "does not parse any more (python/bad-word.py: line 1: not closed) after \"Say it well\"");
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
            (files, threads) -> {
              int length = files.values().stream().mapToInt(text -> text.length).sum();
              if (length == 3) {
                throw new IllegalStateException("three");
              }
              return new Product.Outcome(
                  List.of(), List.of(), length == 5 ? List.of("five") : List.of());
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
            (files, threads) ->
                runs.getAndIncrement() == 0
                    ? finding("good").analyse(files, threads)
                    : new Product.Outcome(List.of(), List.of(), List.of()));

    assertThat(moody.secondRun(sample("bad()\n"))).hasSize(1);
  }

  @Test
  void anotherAnswerOfThreadsIsSaid() {
    SampleRunner racing =
        new SampleRunner(
            (files, threads) -> finding(threads == 1 ? "good" : "nice").analyse(files, 1));

    assertThat(racing.manyThreads(sample("bad()\n"))).hasSize(1);
    assertThat(racing.secondRun(sample("bad()\n"))).isEmpty();
  }

  @Test
  void aRightProjectPasses() {
    Sample right =
        project(
            Map.of(
                "app/main.py", "bad()  # expect: bad-word \"bad word\"\n",
                "app/__init__.py", "",
                "other.py", "fine()\n\nx = bad()  # expect: bad-word \"word\"\n#   ^^^\n"));

    assertThat(runner.findings(right)).isEmpty();
    assertThat(runner.fixes(right)).isEmpty();
    assertThat(runner.prefixes(right)).isEmpty();
    assertThat(runner.secondRun(right)).isEmpty();
    assertThat(runner.manyThreads(right)).isEmpty();
  }

  @Test
  void eachFileOfAProjectHasItsOwnLines() {
    String marked = "fine()  # expect: bad-word \"word\"\n";

    assertThat(runner.findings(project(Map.of("a.py", marked, "b/c.py", "bad()\n"))))
        .containsExactly(
            "not found: python/bad-word-places/a.py:1: " + marked.strip(),
            "not expected: \"a bad word\" at python/bad-word-places/b/c.py:1: bad()");
  }

  @Test
  void aFindingInAFileThatIsNotThereIsSaid() {
    SampleRunner lost =
        new SampleRunner(
            (files, threads) -> finding("good").analyse("c.py", "bad()\n".getBytes(UTF_8)));

    assertThat(lost.findings(project(Map.of("a.py", "fine()\n"))))
        .containsExactly(
            "not expected: \"a bad word\" at c.py, which is no file of python/bad-word-places");
  }

  @Test
  void fixesChangeTheFileThatTheyAreFor() {
    // Looks at one of two files, which have the same at the same offset.
    Product elsewhere =
        (files, threads) -> {
          SourceText there = new SourceText("b.py", files.getOrDefault("b.py", new byte[0]));
          List<Finding> found = found(there, "good");
          return new Product.Outcome(found, List.of(), List.of());
        };

    assertThat(
            new SampleRunner(elsewhere)
                .fixes(project(Map.of("a.py", "bad()\n", "b.py", "bad()\n"))))
        .isEmpty();
    assertThat(
            new SampleRunner(finding("bad"))
                .fixes(project(Map.of("a.py", "fine()\n", "b.py", "bad()\n"))))
        .singleElement()
        .asString()
        .startsWith("finds the same after \"Say it well\" at python/bad-word-places/b.py:1");
  }

  @Test
  void eachFileOfAProjectIsCutInTurn() {
    List<String> seen = new ArrayList<>();
    SampleRunner watching =
        new SampleRunner(
            (files, threads) -> {
              seen.add(text(files, "a.py") + "|" + text(files, "b.py"));
              boolean torn = text(files, "b.py").length() == 1;
              return new Product.Outcome(List.of(), List.of(), torn ? List.of("torn") : List.of());
            });

    assertThat(watching.prefixes(project(Map.of("a.py", "ab\n", "b.py", "c\n"))))
        .containsExactly("cut after byte 1, in python/bad-word-places/b.py:1: c: torn");
    assertThat(seen).containsExactly("|c\n", "a|c\n", "ab|c\n", "ab\n|", "ab\n|c");
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), UTF_8);
  }

  @Test
  void manyFilesAreCutNoOftenerThanOne() {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      texts.put("m" + i + ".py", "x = 1\n".repeat(500));
    }
    AtomicInteger runs = new AtomicInteger();
    SampleRunner counting =
        new SampleRunner(
            (files, threads) -> {
              runs.incrementAndGet();
              return new Product.Outcome(List.of(), List.of(), List.of());
            });

    assertThat(counting.prefixes(project(texts))).isEmpty();
    assertThat(runs.get()).isBetween(300, 700);
  }

  @Test
  void foldersAreSamplesOfOneProject(@TempDir Path folder) throws IOException {
    Path samples = Files.createDirectories(folder.resolve("python"));
    Files.createDirectories(samples.resolve("bad-word-places/app"));
    Files.writeString(samples.resolve("bad-word.py"), "fine()\n");
    Files.writeString(samples.resolve("bad-word-places/app/main.py"), "bad()\n");
    Files.writeString(samples.resolve("bad-word-places/notes.txt"), "bad()\n");

    List<Sample> found = Sample.in(samples, List.of("bad", "bad-word"));

    assertThat(found)
        .extracting(Sample::path)
        .containsExactly("python/bad-word-places", "python/bad-word.py");
    assertThat(found).extracting(Sample::rule).containsOnly("bad-word");
    assertThat(found.getFirst().texts()).containsOnlyKeys("app/main.py");
    assertThat(runner.findings(found.getFirst()))
        .containsExactly(
            "not expected: \"a bad word\" at python/bad-word-places/app/main.py:1: bad()");
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
