package dev.boundwise.cli.report;

import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;

/**
 * A line of source as it is printed: tabs widened, unprintable characters replaced, cut to the page
 * around the marked range.
 *
 * @param text what to print
 * @param from the first marked cell of {@code text}
 * @param to the cell after the last marked one
 */
record ShownLine(String text, int from, int to) {

  private static final int TAB = 4;

  /** A line may have megabytes: more bytes than this around the mark are never decoded. */
  private static final int REACH = 4096;

  /**
   * @param mark what to mark, in byte offsets of the file; the part outside of the line is left out
   * @param cells how many cells there are for it
   */
  static ShownLine of(SourceText file, int line, Span mark, int cells) {
    int lineStart = file.lineStart(line);
    int lineEnd = file.lineEnd(line);
    int markStart = Math.clamp(mark.start(), lineStart, lineEnd);
    int markEnd = Math.clamp(mark.end(), lineStart, lineEnd);
    int start = boundary(file, Math.max(lineStart, markStart - REACH));
    int end = boundary(file, Math.min(lineEnd, markStart + REACH));

    String source = file.slice(start, end);
    StringBuilder wide = new StringBuilder();
    int cell = 0;
    int from = -1;
    int to = -1;
    int offset = start;
    for (int i = 0; i < source.length(); ) {
      int codePoint = source.codePointAt(i);
      if (from < 0 && offset >= markStart) {
        from = cell;
      }
      if (to < 0 && offset >= markEnd) {
        to = cell;
      }
      if (codePoint == '\t') {
        int blanks = TAB - cell % TAB;
        wide.repeat(' ', blanks);
        cell += blanks;
      } else {
        int shown = Cells.visible(codePoint);
        wide.appendCodePoint(shown);
        cell += Cells.width(shown);
      }
      i += Character.charCount(codePoint);
      offset += bytes(codePoint);
    }
    from = from < 0 ? cell : from;
    to = to < 0 ? cell : to;
    return new ShownLine(wide.toString(), from, to)
        .cut(cells, cell, start > lineStart, end < lineEnd);
  }

  /** The part around the mark that fits, with an ellipsis where something is left out. */
  private ShownLine cut(int cells, int width, boolean moreBefore, boolean moreAfter) {
    if (width <= cells && !moreBefore && !moreAfter) {
      return this;
    }
    // A third of the page before the mark, unless mark and all before it fit anyway.
    boolean fitsFromStart = !moreBefore && to < cells && from < cells * 2 / 3;
    int first =
        fitsFromStart ? 0 : Math.clamp(width - cells + 1L, 0, Math.max(0, from - cells / 3));
    boolean cutBefore = moreBefore || first > 0;
    int start = cutBefore ? first + 1 : first;
    int last = first + cells;
    boolean cutAfter = moreAfter || last < width;
    int end = cutAfter ? last - 1 : last;

    StringBuilder part = new StringBuilder(cutBefore ? "…" : "");
    int cell = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = cell + Cells.width(codePoint);
      if (cell >= start && next <= end) {
        part.appendCodePoint(codePoint);
      } else if (cell < start && next > start) {
        part.append(' ');
      }
      cell = next;
      i += Character.charCount(codePoint);
    }
    if (cutAfter) {
      part.append('…');
    }
    int shift = cutBefore ? start - 1 : start;
    return new ShownLine(
        part.toString(), Math.clamp(from - shift, 0, cells), Math.clamp(to - shift, 0, cells));
  }

  /** The start of the character that {@code offset} is in. */
  private static int boundary(SourceText file, int offset) {
    int start = offset;
    while (start > 0 && start < file.length() && (file.utf8()[start] & 0xC0) == 0x80) {
      start--;
    }
    return start;
  }

  private static int bytes(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}
