package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.boundwise.python.OracleComparison.Difference;
import dev.boundwise.python.OracleComparison.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our trees are CPython's: a sample of what {@code bench/oracle.sh} compares in full, with the
 * newest CPython of this machine.
 */
class PythonOracleTest {

  private static final Path SCRIPT = Path.of("src/test/python/canonical_ast.py");
  private static final Path GRAMMAR = Path.of("src/test/resources/python/grammar");
  private static final Path REJECTED = Path.of("src/test/resources/python/rejected");

  /** Before it CPython's own positions in f-strings are wrong. */
  private static final int OLDEST = 12;

  private static final int SAMPLE = 250;
  private static final long LARGEST = 200_000;
  private static final Pattern SINCE = Pattern.compile("since 3\\.(\\d+)");

  private static Optional<Interpreter> newest = Optional.empty();

  @BeforeAll
  static void findInterpreter() throws IOException {
    newest = Interpreter.newest(OLDEST);
  }

  @Test
  void everyProductionOfTheGrammarIsReadAsCPythonReadsIt() throws IOException {
    Interpreter python = python();
    List<Path> files =
        OracleRun.pythonFiles(GRAMMAR).stream().filter(f -> since(f) <= python.minor()).toList();

    Tally tally = compare(python, files);

    assertThat(tally.differences()).extracting(Difference::report).isEmpty();
    assertThat(tally.files()).isEqualTo(files.size());
    assertThat(tally.rejected()).isZero();
  }

  @Test
  void theStandardLibraryIsReadAsCPythonReadsIt() throws IOException {
    Interpreter python = python();
    List<Path> files = sample(OracleRun.pythonFiles(python.stdlib()));

    Tally tally = compare(python, files);

    assertThat(tally.differences()).extracting(Difference::report).isEmpty();
    assertThat(tally.files()).isPositive();
  }

  @Test
  void mistakesAreReportedOnTheLineThatCPythonNames() throws IOException {
    Interpreter python = python();
    assumeTrue(python.minor() >= 14, () -> "needs CPython 3.14, found " + python.version());

    Tally tally = compare(python, OracleRun.pythonFiles(REJECTED));

    assertThat(tally.differences()).extracting(Difference::report).isEmpty();
    assertThat(tally.rejected()).isEqualTo(tally.files());
  }

  private static Interpreter python() {
    assumeTrue(newest.isPresent(), "no CPython 3." + OLDEST + " or newer on PATH or in ~/.pyenv");
    return newest.orElseThrow();
  }

  private static Tally compare(Interpreter python, List<Path> files) throws IOException {
    return new OracleComparison(SCRIPT).compare(python.command(), files);
  }

  private static List<Path> sample(List<Path> files) {
    List<Path> small = files.stream().filter(PythonOracleTest::isSmall).toList();
    int step = Math.max(1, small.size() / SAMPLE);
    return IntStream.range(0, small.size())
        .filter(i -> i % step == 0)
        .mapToObj(small::get)
        .toList();
  }

  private static boolean isSmall(Path file) {
    return file.toFile().length() <= LARGEST;
  }

  private static int since(Path file) {
    try {
      Matcher since = SINCE.matcher(Files.readString(file, ISO_8859_1));
      return since.find() ? Integer.parseInt(since.group(1)) : 0;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }
}
