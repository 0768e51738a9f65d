package dev.boundwise.python;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.boundwise.source.SourceText;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code of any depth and length gives a tree of bounded depth, on any thread, in linear time. */
class NestingTest {

  private static final int LINKS = 20_000;

  /** The module, the statement and what a statement's expression hangs on. */
  private static final int ABOVE_EXPRESSIONS = 8;

  private static final long SMALL_STACK = 512 << 10;

  static Stream<Named<IntFunction<String>>> legal() {
    return named(Nesting.LEGAL);
  }

  static Stream<Named<IntFunction<String>>> all() {
    return Stream.concat(named(Nesting.LEGAL), named(Nesting.BROKEN));
  }

  private static Stream<Named<IntFunction<String>>> named(Map<String, IntFunction<String>> kinds) {
    return kinds.entrySet().stream().map(kind -> Named.of(kind.getKey(), kind.getValue()));
  }

  @ParameterizedTest
  @MethodSource("legal")
  void shallowCodeIsLegal(IntFunction<String> kind) throws Exception {
    PythonFile file = parse(kind.apply(40));

    assertEquals("[]", file.diagnostics().toString());
    TreeChecks.check(file);
  }

  @ParameterizedTest
  @MethodSource("legal")
  void codeAsDeepAsStacksCarryIsLegalOrToldToBeTooDeep(IntFunction<String> kind) throws Exception {
    PythonFile file = parse(kind.apply(1500));

    assertTrue(
        file.diagnostics().stream().allMatch(d -> d.message().startsWith("too many nested")),
        () -> file.diagnostics().toString());
    TreeChecks.check(file);
  }

  @ParameterizedTest
  @MethodSource("all")
  void noDepthOverflowsAndTheTreeIsBounded(IntFunction<String> kind) throws Exception {
    PythonFile file = parse(kind.apply(LINKS));

    assertTrue(
        Trees.depth(file.module()) <= TokenCursor.MAX_DEPTH + ABOVE_EXPRESSIONS,
        () -> "depth " + Trees.depth(file.module()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theLexerGoesBackOverNoMoreThanAFewTimesTheText(IntFunction<String> kind) {
    for (int n = 1; n <= 1000; n *= 10) {
      SourceText text = SourceText.of("long.py", kind.apply(n));
      Lexer lexer = new Lexer(new Names());
      lexer.lex(text.utf8());

      // A budget of four times the text each, and the last time may go over it by one text.
      assertTrue(lexer.rewound <= 5L * text.length(), () -> "brackets: " + lexer.rewound);
      assertTrue(
          lexer.stringsRewound <= 6L * text.length(), () -> "strings: " + lexer.stringsRewound);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plus", "attributes", "call of a call", "item of an item", "elif", "strings"})
  void aHundredThousandLinks(String kind) throws Exception {
    PythonFile file = parse(requireNonNull(Nesting.LEGAL.get(kind)).apply(100_000));

    assertTrue(Trees.depth(file.module()) <= TokenCursor.MAX_DEPTH + ABOVE_EXPRESSIONS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"calls, one a line", "f-strings", "triple strings", "mismatched"})
  void aHundredThousandMistakes(String kind) throws Exception {
    PythonFile file = parse(requireNonNull(Nesting.BROKEN.get(kind)).apply(100_000));

    assertFalse(file.diagnostics().isEmpty());
  }

  @Test
  void depthsAddUp() throws Exception {
    String chain = "a" + ".b".repeat(2500);
    PythonFile file = parse("x = " + "-".repeat(2500) + chain + "\ny = f(1)\n");

    assertFalse(file.diagnostics().isEmpty());
    assertTrue(Trees.depth(file.module()) <= TokenCursor.MAX_DEPTH + ABOVE_EXPRESSIONS);
    assertTrue(Trees.landmarks(file.module()).contains("f()"));
  }

  @Test
  void whatStandsAroundTooDeepCodeIsRead() throws Exception {
    PythonFile file =
        parse("def f():\n    g(1)\n    x = " + "not ".repeat(9000) + "1\n    return h(2)\n");

    assertEquals(1, file.diagnostics().size());
    assertEquals("[def f, g(), h()]", Trees.landmarks(file.module()).toString());
  }

  @Test
  void aParserIsGoodForTheNextFileAfterDeepOne() throws Exception {
    SourceText deep = SourceText.of("deep.py", "x = " + "-".repeat(2000) + "1");
    SourceText plain = SourceText.of("plain.py", "x = -1");

    assertEquals("[]", PythonParser.parse(deep).diagnostics().toString());
    assertEquals("[]", PythonParser.parse(plain).diagnostics().toString());
    assertEquals(PythonParser.parse(plain).module(), PythonParser.parse(plain).module());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void tenMegabytesInOneLine(String unit) throws Exception {
    PythonFile file = parse(unit.repeat(10_000_000 / unit.length()));

    assertEquals(1, file.text().lineCount());
    assertTrue(file.diagnostics().size() <= 1);
  }

  static Stream<String> lines() {
    return Stream.of(
        "a+", "f(", "'a", "f'{a}", "f\"{\\'", "(a,b)", "\0", "é", "$ ", "[a for b in c]");
  }

  /** Read by a thread with a small stack, as a thread of an editor may have. */
  private static PythonFile parse(String code) throws Exception {
    SourceText text = SourceText.of("deep.py", code);
    FutureTask<PythonFile> task = new FutureTask<>(() -> PythonParser.parse(text));
    Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
    thread.start();
    return task.get();
  }
}
