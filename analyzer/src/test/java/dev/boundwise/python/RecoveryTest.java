package dev.boundwise.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Half-typed code: what stands around the mistake is read, and each mistake is reported once. */
class RecoveryTest {

  static Stream<HalfTyped> samples() {
    return HalfTyped.all();
  }

  @Test
  void thereAreSamples() {
    assertTrue(samples().count() > 150);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void atTheTopOfAFile(HalfTyped sample) {
    String before = "before = first_one(1)\n";
    String after = "after = last_one(2)\n\n\ndef tail():\n    pass\n";
    SourceText text = SourceText.of("half-typed.py", before + sample.code() + after);
    PythonFile file = PythonParser.parse(text);
    List<Stmt> body = file.module().body();

    assertEquals(sample.diagnostics(), diagnostics(file, 1));
    assertEquals(sample.keeps(), landmarks(file, "first_one()", "last_one(), def tail"));
    assertEquals("before = first_one(1)", text.slice(body.getFirst().span()));
    assertEquals("after = last_one(2)", text.slice(body.get(body.size() - 2).span()));
    assertEquals("def tail():\n    pass", text.slice(body.getLast().span()));
    TreeChecks.check(file);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void insideAFunction(HalfTyped sample) {
    String before = "def outer():\n    before = first_one(1)\n";
    String after = "    after = last_one(2)\n\n\ndef tail():\n    pass\n";
    String code = sample.code().replaceAll("(?m)^(?!<{7}|={7}|>{7}|$)", "    ");
    SourceText text = SourceText.of("half-typed.py", before + code + after);
    PythonFile file = PythonParser.parse(text);

    assertEquals(sample.diagnostics(), diagnostics(file, 2));
    assertEquals(sample.keeps(), landmarks(file, "def outer, first_one()", "last_one(), def tail"));
    assertEquals(2, file.module().body().size());
    List<Stmt> body =
        assertInstanceOf(Stmt.FunctionDef.class, file.module().body().getFirst()).body();
    assertEquals("before = first_one(1)", text.slice(body.getFirst().span()));
    assertEquals("after = last_one(2)", text.slice(body.getLast().span()));
    TreeChecks.check(file);
  }

  @Test
  void aTabAfterBlanks() {
    PythonFile file =
        PythonParser.parse(
            SourceText.of("tab.py", "if foo(1):\n        bar(2)\n\tbaz(3)\nqux(4)\n"));

    assertEquals(
        List.of("3: inconsistent use of tabs and spaces in indentation"), diagnostics(file, 0));
    assertEquals(List.of("foo()", "bar()", "baz()", "qux()"), Trees.landmarks(file.module()));
  }

  private static List<String> diagnostics(PythonFile file, int linesBefore) {
    return file.diagnostics().stream()
        .map(d -> file.text().lineAt(d.span().start()) - linesBefore + ": " + d.message())
        .toList();
  }

  /** What the tree keeps of the sample itself. */
  private static String landmarks(PythonFile file, String before, String after) {
    List<String> all = new ArrayList<>(Trees.landmarks(file.module()));
    List<String> first = List.of(before.split(", "));
    List<String> last = List.of(after.split(", "));
    assertEquals(first, all.subList(0, Math.min(first.size(), all.size())));
    all.subList(0, first.size()).clear();
    int from = Math.max(0, all.size() - last.size());
    assertEquals(last, all.subList(from, all.size()));
    return String.join(", ", all.subList(0, from)).strip();
  }
}
