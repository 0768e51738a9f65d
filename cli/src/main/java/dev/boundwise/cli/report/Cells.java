package dev.boundwise.cli.report;

import org.jline.utils.WCWidth;

/**
 * How text shows in a terminal: how many cells a character takes, and what stands for one that
 * would move the cursor, change the colours or turn the direction of writing.
 */
final class Cells {
  private Cells() {}

  /** Cells that a character takes: 0, 1 or 2. */
  static int width(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    if (Character.isEmojiPresentation(codePoint)) {
      return 2;
    }
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  /** The character, or its stand-in of one cell. */
  static int visible(int codePoint) {
    if (codePoint < 0x20) {
      return 0x2400 + codePoint;
    }
    if (codePoint == 0x7F) {
      return 0x2421;
    }
    boolean control = codePoint >= 0x80 && codePoint < 0xA0;
    boolean turnsDirection =
        codePoint == 0x061C
            || codePoint == 0x200E
            || codePoint == 0x200F
            || (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069);
    boolean breaksLine = codePoint == 0x2028 || codePoint == 0x2029;
    return control || turnsDirection || breaksLine || codePoint == 0xFEFF ? 0xFFFD : codePoint;
  }

  static String visible(String text) {
    if (text.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(Cells::visible).forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
