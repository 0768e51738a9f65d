package dev.boundwise.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mark stands under what it marks, whatever the line holds. */
class ShownLineTest {

  private static final String[] PARTS = {
    "a",
    "b_c",
    " ",
    "\t",
    "é",
    "e\u0301",
    "数",
    "👍",
    "👨\u200d👩",
    "\u202e",
    "\u0000",
    "\u001b",
    "ﬀ",
    "\u00a0"
  };

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void markedCellsHoldTheMarkedText(long seed) {
    Random random = new Random(seed);
    String before = text(random, random.nextInt(60));
    String marked = "<" + text(random, random.nextInt(8)) + ">";
    String after = text(random, random.nextInt(60));
    SourceText file = SourceText.of("x.py", "first\n" + before + marked + after + "\nlast\n");
    int start = SourceText.of("", "first\n" + before).length();
    Span span = new Span(start, start + SourceText.of("", marked).length());
    int cells = 24 + random.nextInt(120);

    ShownLine shown = ShownLine.of(file, 2, span, cells);

    assertThat(Cells.width(shown.text())).isLessThanOrEqualTo(cells);
    assertThat(shown.to()).isBetween(shown.from(), cells);
    assertThat(atCell(shown.text(), shown.from())).isEqualTo('<');
    if (shown.to() < cells) {
      assertThat(atCell(shown.text(), shown.to() - 1)).isEqualTo('>');
    }
  }

  @Test
  void longLineIsCutOnBothSides() {
    String line = "x".repeat(5_000_000) + "<mark>" + "y".repeat(5_000_000);
    SourceText file = SourceText.of("x.py", line);

    ShownLine shown = ShownLine.of(file, 1, new Span(5_000_000, 5_000_006), 60);

    assertThat(shown.text()).startsWith("…x").endsWith("y…").contains("<mark>").hasSize(60);
    assertThat(shown.text().substring(shown.from(), shown.to())).isEqualTo("<mark>");
  }

  @Test
  void markAtTheEndOfALineIsKept() {
    SourceText file = SourceText.of("x.py", "x = (\r\n");

    assertThat(ShownLine.of(file, 1, new Span(5, 7), 60)).isEqualTo(new ShownLine("x = (", 5, 5));
  }

  private static int atCell(String text, int wanted) {
    int cell = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int width = Cells.width(text.codePointAt(i));
      if (cell == wanted && width > 0) {
        return text.codePointAt(i);
      }
      cell += width;
    }
    return -1;
  }

  private static String text(Random random, int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }
}
