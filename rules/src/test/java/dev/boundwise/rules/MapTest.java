package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boundwise.engine.Advising;
import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.Counts;
import dev.boundwise.engine.FileProblem;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.engine.MapReport;
import dev.boundwise.engine.Phase;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's map, with what is known about libraries. */
class MapTest {

  @TempDir private Path folder;

  private Analysis analysis() {
    return Analysis.with(List.of(), Catalogue.knowledge()).withWorkingFolder(folder);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void mapHasTheRegionsOfEveryFileByPath() throws IOException {
    write("b.py", "def f(x):\n    for y in x:\n        print(y)\n");
    write("a/c.py", "x = (\n");
    write("a/empty.py", "");

    MapReport report = analysis().map(List.of(Path.of("")));

    assertThat(report.files())
        .extracting(file -> file.unit().text().path())
        .containsExactly("a/c.py", "a/empty.py", "b.py");
    assertThat(report.files().getLast().regions())
        .extracting(region -> region.kind().word() + " " + region.function().qualifiedName())
        .containsExactly("module ", "function f", "loop f", "call f");
    assertThat(report.problems()).extracting(FileProblem::path).containsExactly("a/c.py");
    assertThat(report.counts()).isEqualTo(new Counts(3, 4, 49));
    assertThat(report.errors()).isEmpty();
    assertThat(report.phases()).containsOnlyKeys(Phase.values());
  }

  @Test
  void mapIsTheSameWhateverTheNumberOfThreads() throws IOException {
    for (int i = 0; i < 9; i++) {
      write("m" + i + ".py", "import m" + (i + 1) + "\ndef f():\n    m" + (i + 1) + ".f()\n");
    }

    MapReport one = analysis().withThreads(1).map(List.of(Path.of("")));
    MapReport four = analysis().withThreads(4).map(List.of(Path.of("")));

    assertThat(one.errors()).isEmpty();
    assertThat(one.files()).hasSize(9);
    assertThat(four.files().toString().replaceAll("@[0-9a-f]+", ""))
        .isEqualTo(one.files().toString().replaceAll("@[0-9a-f]+", ""));
  }

  @Test
  void mapGivesOneFileAfterAnotherAndThrowsWhatTheirReaderThrows() throws IOException {
    write("a.py", "x = 1\n");
    write("b.py", "x = 1\n");
    List<String> given = new ArrayList<>();

    MapReport report =
        analysis().map(List.of(Path.of("")), file -> given.add(file.unit().text().path()));

    assertThat(given).containsExactly("a.py", "b.py");
    assertThat(report.files()).isEmpty();
    assertThatThrownBy(
            () ->
                analysis()
                    .map(
                        List.of(Path.of("")),
                        file -> {
                          throw new IllegalStateException("enough");
                        }))
        .hasMessage("enough");
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "2, false", "4, true"})
  void adviceIsTheSameWhoeverReadsTheShapes(int threads, boolean tellsShapes) throws IOException {
    write("part.py", "def part(x):\n    return [sum(range(y)) for y in range(x)]\n");
    write(
        "all.py",
        """
        import time, part
        kept = []
        def waits(xs):
            for x in xs:
                time.sleep(1)
                kept.append(x)
            return [part.part(x) for x in range(10_000)]
        def halves(xs):
            return xs if len(xs) < 2 else halves(xs[::2]) + halves(xs[1::2])
        """);

    assertThat(said(threads, tellsShapes)).isEqualTo(said(1, true));
  }

  private List<String> said(int threads, boolean tellsShapes) throws IOException {
    PythonRuntime runtime = PythonRuntime.of(PythonVersion.NEWEST, false, 8, Platform.LINUX);
    MapReport report =
        analysis()
            .withThreads(threads)
            .withAdvice(new Advising(Catalogue.remedies(), List.of(runtime), tellsShapes))
            .map(List.of(Path.of("")));
    assertThat(report.errors()).isEmpty();
    assertThat(report.files()).hasSize(2);
    List<String> all = new ArrayList<>();
    for (FileRegions file : report.files()) {
      for (FileRegions.Advised one : file.advised()) {
        all.add(one.shape().map(it -> it.pattern() + " " + whys(it)).orElse("none"));
        one.advice().forEach(it -> it.verdicts().forEach(verdict -> all.add(verdict.why())));
      }
    }
    assertThat(all).anyMatch(it -> it.startsWith("DIVIDE_AND_CONQUER"));
    assertThat(all).anyMatch(it -> it.startsWith("MAP"));
    return all;
  }

  private static List<String> whys(LoopShape shape) {
    return shape.obstacles().stream().map(Obstacle::why).toList();
  }

  @Test
  void adviceChangesNoFigureOfAMap() throws IOException {
    Path program = Path.of("..", "samples", "apps", "shift-planner").toAbsolutePath();
    PythonRuntime runtime = PythonRuntime.of(PythonVersion.NEWEST, false, 8, Platform.LINUX);
    Analysis analysis = Analysis.with(List.of(), Catalogue.knowledge());

    MapReport plain = analysis.map(List.of(program));
    MapReport advised =
        analysis
            .withAdvice(new Advising(Catalogue.remedies(), List.of(runtime), true))
            .map(List.of(program));

    assertThat(figures(advised)).isNotEmpty().isEqualTo(figures(plain));
  }

  private static List<String> figures(MapReport report) {
    return report.files().stream()
        .flatMap(file -> file.regions().stream())
        .map(it -> it.function().name() + it.span() + it.bound() + " " + it.typicalNanos())
        .toList();
  }

  @Test
  void mapWithAdviceThrowsWhatItsReaderThrows() throws IOException {
    write("a.py", "for x in range(10):\n    print(x)\n");
    PythonRuntime runtime = PythonRuntime.of(PythonVersion.NEWEST, false, 8, Platform.LINUX);
    Analysis analysis = analysis().withAdvice(new Advising(Catalogue.remedies(), List.of(runtime)));

    assertThatThrownBy(
            () ->
                analysis.map(
                    List.of(Path.of("")),
                    file -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasMessage("enough");
  }
}
