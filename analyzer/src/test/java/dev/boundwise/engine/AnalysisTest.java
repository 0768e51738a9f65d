package dev.boundwise.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Tables;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.source.Cell;
import dev.boundwise.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {

  private static final Rule WORDS = new WordBad("BW990", "bad-word");
  private static final Rule SAME_WORDS = new WordBad("BW991", "other-word");

  @TempDir Path folder;

  private Analysis analysis(Rule... rules) {
    Knowledge nothing = Knowledge.from(Tables.beside(AnalysisTest.class, "/none"));
    return Analysis.with(List.of(rules), nothing).withWorkingFolder(folder);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static List<String> shown(Report report) {
    return report.findings().stream()
        .map(
            f -> {
              SourceText text = f.finding().primary().file();
              int line = text.lineAt(f.finding().primary().span().start());
              return text.path() + ":" + line + " " + f.finding().rule().code();
            })
        .toList();
  }

  @Test
  void findingsComeByPathPlaceAndCode() throws IOException {
    write("b.py", "bad1\nbad2\n");
    write("a/c.py", "ok = 1\nbad3\n");

    Report report = analysis(SAME_WORDS, WORDS).run(List.of(Path.of("")));

    assertThat(shown(report))
        .containsExactly(
            "a/c.py:2 BW990",
            "a/c.py:2 BW991",
            "b.py:1 BW990",
            "b.py:1 BW991",
            "b.py:2 BW990",
            "b.py:2 BW991");
    assertThat(report.perRule()).containsEntry("BW990", 3).containsEntry("BW991", 3).hasSize(2);
    assertThat(report.counts()).isEqualTo(new Counts(2, 4, 22));
    assertThat(report.phases()).containsOnlyKeys(Phase.values());
    assertThat(report.errors()).isEmpty();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void rulesThatAreNotSelectedDoNotRun() throws IOException {
    write("a.py", "bad1\n");

    Report report =
        analysis(WORDS, SAME_WORDS)
            .withSelection(rule -> rule.code().equals("BW991"))
            .run(List.of(Path.of("")));

    assertThat(shown(report)).containsExactly("a.py:1 BW991");
  }

  @Test
  void aRuleMayRunInSomeFilesAlone() throws IOException {
    write("a.py", "bad1\nx = 1  # boundwise: ignore[BW990]\n");
    write("b.py", "bad1\nx = 1  # boundwise: ignore[BW990]\n");
    Selection notInB =
        new Selection() {
          @Override
          public boolean runs(RuleInfo rule) {
            return true;
          }

          @Override
          public boolean runsIn(RuleInfo rule, String file) {
            return !(file.equals("b.py") && rule.code().equals("BW990"));
          }
        };

    Report report = analysis(WORDS).withSelection(notInB).run(List.of(Path.of("")));

    // What a rule that does not run would find may be what the comment is for.
    assertThat(shown(report)).containsExactly("a.py:1 BW990", "a.py:2 BW001");
  }

  @Test
  void aDefectInOneFileStopsNoOther() throws IOException {
    write("a.py", "fall_over\n");
    write("b.py", "recurse\n");
    write("c.py", "eat_memory\n");
    write("d.py", "bad1\n");

    Report report = analysis(WORDS).withThreads(2).run(List.of(Path.of("")));

    assertThat(shown(report)).containsExactly("d.py:1 BW990");
    assertThat(report.errors())
        .extracting(InternalError::path)
        .containsExactly("a.py", "b.py", "c.py");
    assertThat(report.errors()).extracting(InternalError::phase).containsOnly(Phase.JUDGE);
    assertThat(report.errors().get(0).details())
        .startsWith(
            "java.lang.IllegalStateException: fell over\n    at dev.boundwise.engine.WordBad");
    assertThat(report.errors().get(1).cause()).isInstanceOf(StackOverflowError.class);
    assertThat(report.errors().get(1).details().lines()).hasSizeLessThan(12);
    assertThat(report.errors().get(2).cause()).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void anyNumberOfThreadsGivesTheSame() throws IOException {
    for (int i = 0; i < 60; i++) {
      String body = "bad%d  # noqa: BW991\nx = (\n".formatted(i % 7).repeat(i % 5 + 1);
      write("p%d/m%d.py".formatted(i % 6, i), i % 9 == 0 ? "fall_over" : body);
    }
    String one = text(analysis(WORDS, SAME_WORDS).withThreads(1).run(List.of(Path.of(""))));

    for (int threads : List.of(2, 3, 8)) {
      Report report = analysis(WORDS, SAME_WORDS).withThreads(threads).run(List.of(Path.of("")));
      assertThat(text(report)).isEqualTo(one);
    }
    assertThat(one).contains("fell over").contains("BW990");
  }

  private static String text(Report report) {
    List<String> lines = new ArrayList<>();
    report
        .findings()
        .forEach(f -> lines.add(f.fingerprint() + f.finding().primary() + f.isSuppressed()));
    report.problems().forEach(p -> lines.add(p.path() + p.message()));
    report.errors().forEach(e -> lines.add(e.path() + e.cause()));
    lines.addAll(shown(report));
    return String.join("\n", lines).replaceAll("SourceText@\\w+", "SourceText");
  }

  @Test
  void aProjectInMemoryIsLikeOneOnTheDisk() throws IOException {
    Map<String, String> project =
        Map.of("b.py", "bad1\n", "a/__init__.py", "bad2\nx = (\n", "a/c.py", "fall_over\n");
    for (Map.Entry<String, String> file : project.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    Map<String, byte[]> contents = new HashMap<>();
    project.forEach((name, content) -> contents.put(name, content.getBytes(UTF_8)));

    String onDisk = text(analysis(WORDS).run(List.of(Path.of(""))));

    assertThat(text(analysis(WORDS).run(contents))).isEqualTo(onDisk).contains("fell over");
    assertThat(text(analysis(WORDS).withThreads(3).run(contents))).isEqualTo(onDisk);
  }

  @Test
  void progressCountsEachFileOnce() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("m%d.py".formatted(i), "x = 1\n");
    }
    Collection<Integer> heard = new ConcurrentLinkedQueue<>();

    analysis(WORDS)
        .withThreads(3)
        .withProgress(
            (done, total) -> {
              assertThat(total).isEqualTo(20);
              heard.add(done);
            })
        .run(List.of(Path.of("")));

    assertThat(heard).hasSize(20);
    assertThat(new TreeSet<>(heard)).hasSize(20).startsWith(1).endsWith(20);
  }

  @Test
  void codeThatIsNotPythonIsAProblemAndStillAnalysed() throws IOException {
    write("a.py", "x = (1\nbad1\n");
    Files.write(folder.resolve("b.py"), new byte[] {'#', (byte) 0xFF, '\n', 'b', 'a', 'd'});

    Report report = analysis(WORDS).run(List.of(Path.of("")));

    assertThat(report.problems()).extracting(FileProblem::path).containsExactly("a.py", "b.py");
    assertThat(report.problems()).hasOnlyElementsOfType(FileProblem.NotUnderstood.class);
    assertThat(shown(report)).contains("a.py:2 BW990");
    assertThat(report.findings()).hasSize(2);
  }

  @Test
  void aPathThatIsNotThereIsAProblem() {
    Report report = analysis(WORDS).run(List.of(Path.of("nowhere")));

    assertThat(report.problems())
        .containsExactly(new FileProblem.Unread("nowhere", "no such file or folder"));
  }

  @Test
  void fingerprintsOutliveMovedLines() {
    List<String> before = fingerprints("bad1\nbad2\nbad1\n");
    List<String> after = fingerprints("import os\n\n\nbad1\n\nbad2\nx = bad1\n");

    assertThat(after).isEqualTo(before);
    assertThat(before).doesNotHaveDuplicates().allMatch(f -> f.matches("[0-9a-f]{16}"));
  }

  private List<String> fingerprints(String code) {
    return analysis(WORDS).run("x.py", code.getBytes(UTF_8)).findings().stream()
        .map(Found::fingerprint)
        .toList();
  }

  @Test
  void standardInputMayBeANotebook() {
    String notebook =
        """
        {"cells": [
          {"cell_type": "markdown", "source": ["# bad"]},
          {"cell_type": "code", "source": ["x = 1\\n", "%matplotlib inline"]},
          {"cell_type": "code", "source": ["\\n", "bad1"]}
         ], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """;

    Report report = analysis(WORDS).run("x.ipynb", notebook.getBytes(UTF_8));

    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).hasSize(1);
    SourceText text = report.findings().getFirst().finding().primary().file();
    int line = text.lineAt(report.findings().getFirst().finding().primary().span().start());
    Cell cell = text.cellAt(line).orElseThrow();
    assertThat(cell.number()).isEqualTo(3);
    assertThat(cell.lineInCell(line)).isEqualTo(2);
  }

  @Test
  void deepTreesDoNotOverflow() {
    int levels = 3000;
    String ifs = "if x:\n  pass\n" + "elif y:\n  pass\n".repeat(levels) + "bad1  # noqa\n";
    String sum = "x = " + "1 + ".repeat(levels) + "bad2\n";

    Report report = analysis(WORDS).run("x.py", (ifs + sum).getBytes(UTF_8));

    assertThat(report.errors()).isEmpty();
    assertThat(report.findings()).hasSize(2);
  }
}
