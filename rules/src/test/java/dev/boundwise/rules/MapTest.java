package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.Counts;
import dev.boundwise.engine.FileProblem;
import dev.boundwise.engine.MapReport;
import dev.boundwise.engine.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
