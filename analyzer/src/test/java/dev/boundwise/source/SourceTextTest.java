package dev.boundwise.source;

import static dev.boundwise.source.ColumnUnit.BYTES;
import static dev.boundwise.source.ColumnUnit.CODE_POINTS;
import static dev.boundwise.source.ColumnUnit.UTF16;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

  @Test
  void linesEndWithAnyTerminator() {
    assertEquals(List.of("a", "b", "", "c", "d"), lines("a\nb\r\n\rc\nd"));
  }

  @Test
  void textAfterTheLastTerminatorIsALine() {
    assertEquals(List.of("a", ""), lines("a\n"));
    assertEquals(List.of("a", ""), lines("a\r"));
    assertEquals(List.of("a"), lines("a"));
    assertEquals(List.of(""), lines(""));
  }

  @Test
  void carriageReturnAndLineFeedAreOneTerminator() {
    SourceText text = SourceText.of("t", "a\r\nb");

    assertEquals(2, text.lineCount());
    assertEquals(1, text.lineAt(1));
    assertEquals(1, text.lineAt(2));
    assertEquals(2, text.lineAt(3));
    assertEquals(1, text.lineEnd(1));
  }

  @Test
  void theEndOfTheTextIsInItsLastLine() {
    assertEquals(1, SourceText.of("t", "").lineAt(0));
    assertEquals(2, SourceText.of("t", "a\nb").lineAt(3));
    assertEquals(2, SourceText.of("t", "a\n").lineAt(2));
  }

  @Test
  void columnsCountWhatTheyAreAskedTo() {
    SourceText text = SourceText.of("t", "x\né𝒳ü = 1");
    int offset = text.slice(0, text.length()).indexOf('=') >= 0 ? 2 + 2 + 4 + 2 + 1 : -1;

    assertEquals('=', text.utf8()[offset]);
    assertEquals(9, text.columnAt(offset, BYTES));
    assertEquals(4, text.columnAt(offset, CODE_POINTS));
    assertEquals(5, text.columnAt(offset, UTF16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a\n", "é𝒳ü\r\nabc\r\r\n€\n𝒳𝒳", "\n\n", "\uFEFFx = 1\n"})
  void offsetIsTheInverseOfColumn(String content) {
    SourceText text = SourceText.of("t", content);
    int offset = 0;
    for (int codePoint : content.codePoints().toArray()) {
      assertInverse(text, offset);
      offset +=
          Character.toString(codePoint).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
    assertInverse(text, offset);
    assertEquals(text.length(), offset);
  }

  private static void assertInverse(SourceText text, int offset) {
    int line = text.lineAt(offset);
    // Inside a terminator there is no column to come back from.
    int expected = Math.min(offset, text.lineEnd(line));
    for (ColumnUnit unit : ColumnUnit.values()) {
      assertEquals(expected, text.offsetAt(line, text.columnAt(offset, unit), unit));
    }
  }

  @Test
  void columnsBehindTheLineAreCut() {
    SourceText text = SourceText.of("t", "ab\r\nc");

    assertEquals(2, text.offsetAt(1, 99, UTF16));
    assertEquals(5, text.offsetAt(2, 99, BYTES));
  }

  @Test
  void slicesAreText() {
    SourceText text = SourceText.of("t", "é = 𝒳");

    assertEquals("é", text.slice(new Span(0, 2)));
    assertEquals("𝒳", text.slice(5, text.length()));
    assertEquals("é = 𝒳", text.lineText(1));
  }

  private static List<String> lines(String content) {
    SourceText text = SourceText.of("t", content);
    return IntStream.rangeClosed(1, text.lineCount()).mapToObj(text::lineText).toList();
  }
}
