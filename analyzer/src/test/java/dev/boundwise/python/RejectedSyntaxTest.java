package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code python/rejected} has one mistake. Its first line says on which line CPython
 * 3.14 reports it: {@code # rejected: line 3}.
 */
class RejectedSyntaxTest {

  private static final Path REJECTED = Path.of("src/test/resources/python/rejected");
  private static final String HEADER = "# rejected: line ";

  static Stream<Path> files() throws IOException {
    return OracleRun.pythonFiles(REJECTED).stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFirstDiagnosticIsOnTheLineOfTheMistake(Path file) throws IOException {
    String header = Files.readString(file, UTF_8).lines().findFirst().orElseThrow();
    assertThat(header).startsWith(HEADER);

    PythonFile read = OracleComparison.read(file.toString(), Files.readAllBytes(file));

    assertThat(read.diagnostics()).isNotEmpty();
    assertThat(read.text().lineAt(read.diagnostics().getFirst().span().start()))
        .as("%s", read.diagnostics().getFirst().message())
        .isEqualTo(Integer.parseInt(header.substring(HEADER.length())));
  }
}
