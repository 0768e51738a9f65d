package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

  @Test
  void keywordsMayFollowNumbers() {
    assertEquals(List.of("1", "if", "x", "else", "y"), tokens("1if x else y"));
    assertEquals(List.of("0x1", "or", "2"), tokens("0x1or 2"));
    assertEquals(List.of("1.", "and", "2"), tokens("1.and 2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "00",
        "1_000",
        "0b101",
        "0O17",
        "0xDead_Beef",
        "1.",
        ".5",
        "1.5e-10",
        "1e5",
        "10j",
        "1_0.2_0J",
        "'a'",
        "\"a\"",
        "'''a\nb'''",
        "r'\\d'",
        "Rb'\\x'",
        "bR'a'",
        "u'a'",
        "B'a'",
        "'\\\n'",
        "'\\''",
        "...",
        "->",
        ":=",
        "**=",
        "//=",
        ">>=",
        "!=",
        "<<",
        "_",
        "été",
        "𝒳"
      })
  void isOneToken(String token) {
    assertEquals(List.of(token), tokens(token));
    Lexer lexer = new Lexer(new Names());
    lexer.lex(token.getBytes(UTF_8));
    assertEquals(List.of(), lexer.diagnostics);
  }

  @Test
  void prefixesOfFormattedStringsStartThem() {
    assertEquals(List.of("f'", "a", "{", "b", "}", "'"), tokens("f'a{b}'"));
    assertEquals(List.of("Rf\"\"\"", "\"a", "\"\"\""), tokens("Rf\"\"\"\"a\"\"\""));
    assertEquals(List.of("t'", "{", "a", ":", ">", "{", "b", "}", "}", "'"), tokens("t'{a:>{b}}'"));
  }

  @Test
  void otherLettersAreNoPrefix() {
    assertEquals(List.of("ur", "'a'"), tokens("ur'a'"));
    assertEquals(List.of("bu", "'a'"), tokens("bu'a'"));
    assertEquals(List.of("x", "'a'"), tokens("x'a'"));
  }

  @ParameterizedTest
  @CsvSource({
    "0x, invalid hexadecimal literal",
    "0b, invalid binary literal",
    "0o, invalid octal literal",
    "1__0, invalid decimal literal",
    "1_, invalid decimal literal",
    "1e, invalid decimal literal",
    "1abc, invalid decimal literal"
  })
  void numbersWithMistakes(String number, String message) {
    assertEquals(List.of(message), diagnostics("x = " + number + "\n"));
  }

  @Test
  void commentsAreKeptByTheirOffsets() {
    SourceText text =
        SourceText.of("c.py", "# -*- coding: utf-8 -*-\nx = (1,  # é\n  2)#end\ny = '#no'\n#last");
    int[] comments = PythonParser.parse(text).comments();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < comments.length; i += 2) {
      found.add(text.slice(comments[i], comments[i + 1]));
    }

    assertEquals(List.of("# -*- coding: utf-8 -*-", "# é", "#end", "#last"), found);
  }

  @Test
  void commentsInsideBracketsThatAreReadTwiceAreKeptOnce() {
    SourceText text = SourceText.of("c.py", "f(  # one\n# two\ndef g():  # three\n    pass\n");

    assertEquals(6, PythonParser.parse(text).comments().length);
  }

  @Test
  void lineEndsAreFreeInsideBrackets() {
    assertEquals(List.of("(", "a", ",", "b", ")"), tokens("(a,\n  b\n)"));
  }

  @Test
  void continuedLinesAreOne() {
    assertEquals(List.of("a", "+", "b"), tokens("a + \\\n    b"));
  }

  @Test
  void theByteOrderMarkIsNoToken() {
    assertEquals(List.of("x"), tokens("\uFEFFx"));
  }

  /** The text of the tokens that have one, ends of lines left out. */
  private static List<String> tokens(String code) {
    byte[] text = code.getBytes(UTF_8);
    Lexer lexer = new Lexer(new Names());
    lexer.lex(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lexer.tokens.count; i++) {
      if (lexer.tokens.kind[i] > Token.DEDENT) {
        int start = lexer.tokens.start[i];
        found.add(new String(Arrays.copyOfRange(text, start, lexer.tokens.end[i]), UTF_8));
      }
    }
    return found;
  }

  private static List<String> diagnostics(String code) {
    return PythonParser.parse(SourceText.of("l.py", code)).diagnostics().stream()
        .map(d -> d.message())
        .toList();
  }
}
