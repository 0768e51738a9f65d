package dev.boundwise.java.edit;

import java.util.Comparator;
import java.util.List;

/**
 * A range of a text that becomes another; offsets are UTF-16 units.
 *
 * @param text with the line ends of the file
 */
record Hunk(int start, int end, String text) {

  static final Comparator<Hunk> ORDER =
      Comparator.comparingInt(Hunk::start).thenComparingInt(Hunk::end);

  /** The smallest that turns one text into another. */
  static Hunk between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int start = 0;
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    return new Hunk(start, before.length() - same, after.substring(start, after.length() - same))
        .whole(before)
        .atLineStart(before);
  }

  boolean isNothing() {
    return start == end && text.isEmpty();
  }

  /** As an edit has it. */
  String plain() {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Never between the halves of a character, or of a line's end. */
  private Hunk whole(String before) {
    int from = start;
    int to = end;
    String added = text;
    while (from > 0 && isWithin(before, from)) {
      from--;
      added = before.charAt(from) + added;
    }
    while (to < before.length() && isWithin(before, to)) {
      added += before.charAt(to);
      to++;
    }
    return new Hunk(from, to, added);
  }

  private static boolean isWithin(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char left = text.charAt(at - 1);
    char right = text.charAt(at);
    return Character.isSurrogatePair(left, right) || (left == '\r' && right == '\n');
  }

  /** What is inserted as whole lines begins with a line; the same text goes in at either place. */
  private Hunk atLineStart(String before) {
    Hunk moved = this;
    while (moved.start == moved.end && !moved.isNothing() && moved.start > 0) {
      char left = before.charAt(moved.start - 1);
      if (left == '\n' || moved.text.charAt(moved.text.length() - 1) != left) {
        break;
      }
      moved =
          new Hunk(
              moved.start - 1,
              moved.end - 1,
              left + moved.text.substring(0, moved.text.length() - 1));
    }
    boolean isLine = moved.start == 0 || before.charAt(moved.start - 1) == '\n';
    return isLine ? moved : this;
  }

  /** Widened to what is replaced as a whole, where it lies within. */
  Hunk widened(int from, int to, String before) {
    return from <= start && end <= to
        ? new Hunk(from, to, before.substring(from, start) + text + before.substring(end, to))
        : this;
  }

  /** The text with all hunks in their order, none of which overlap. */
  static String apply(String before, List<Hunk> hunks) {
    StringBuilder after = new StringBuilder();
    int at = 0;
    for (Hunk hunk : hunks) {
      after.append(before, at, hunk.start).append(hunk.text);
      at = hunk.end;
    }
    return after.append(before, at, before.length()).toString();
  }
}
