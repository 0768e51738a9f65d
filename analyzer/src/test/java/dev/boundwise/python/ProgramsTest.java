package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.boundwise.source.SourceText;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for legal programs, of which some hundred are written at random. */
class ProgramsTest {

  static Stream<String> programs() {
    return IntStream.range(0, 100).mapToObj(seed -> new Programs(new Random(seed)).program(10));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void legalProgramsHaveNoDiagnosticsAndASoundTree(String code) {
    PythonFile file = parse(code);

    assertEquals("[]", file.diagnostics().toString(), code);
    assertNotEquals(0, file.module().body().size());
    TreeChecks.check(file);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void blankLinesAndCommentsDoNotChangeTheTree(String code) {
    Random random = new Random(code.hashCode());
    StringBuilder spaced = new StringBuilder();
    int comments = 0;
    for (String line : code.lines().toList()) {
      switch (random.nextInt(4)) {
        case 0 -> spaced.append("\n   \n");
        case 1 -> {
          spaced.append("\t # a comment: (\n");
          comments++;
        }
        default -> {}
      }
      spaced.append(line);
      if (random.nextInt(3) == 0) {
        spaced.append("   # \"");
        comments++;
      }
      spaced.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    PythonFile plain = parse(code);
    PythonFile other = parse(spaced.toString());

    assertEquals("[]", other.diagnostics().toString());
    assertEquals(comments, other.comments().length / 2);
    assertEquals(withoutPlaces(plain), withoutPlaces(other));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aStatementInsideAFunctionIsTheSame(String code) {
    String inside = "def f():\n" + code.replaceAll("(?m)^(?=.)", "    ");
    PythonFile file = parse(inside);

    assertEquals("[]", file.diagnostics().toString());
    Stmt.FunctionDef function = (Stmt.FunctionDef) file.module().body().getFirst();
    assertEquals(parse(code).module().body().size(), function.body().size());
  }

  private static String withoutPlaces(PythonFile file) {
    return CanonicalDump.of(file.text(), file.module())
        .tree()
        .replaceAll("(?m) \\d+:\\d+-\\d+:\\d+$", "");
  }

  private static PythonFile parse(String code) {
    return PythonParser.parse(new SourceText("program.py", code.getBytes(UTF_8)));
  }
}
