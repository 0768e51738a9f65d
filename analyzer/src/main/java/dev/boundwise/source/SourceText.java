package dev.boundwise.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/**
 * One file's text in UTF-8, and the map from its byte offsets to lines and columns.
 *
 * <p>A line ends with {@code \n}, {@code \r\n} or a lone {@code \r}. Lines are numbered from 1,
 * columns from 0 in the unit asked for. Of a notebook, the text is that of its code cells, one
 * after another; a place in it is known to users by its {@link Cell} and the line within.
 */
public final class SourceText {

  private final String path;
  private final byte[] utf8;
  private final List<Cell> cells;
  private volatile int[] lineStarts = {};

  /**
   * @param path what users know the file by; used in messages only
   * @param utf8 the text, owned by this object from now on
   */
  public SourceText(String path, byte[] utf8) {
    this(path, utf8, List.of());
  }

  /**
   * @param cells a notebook's code cells in order, the first at line 1; empty for other files
   */
  public SourceText(String path, byte[] utf8, List<Cell> cells) {
    this.path = path;
    this.utf8 = utf8;
    this.cells = List.copyOf(cells);
  }

  public static SourceText of(String path, String text) {
    return new SourceText(path, text.getBytes(UTF_8));
  }

  public String path() {
    return path;
  }

  /** The text's bytes. They are shared, not copied: callers only read. */
  public byte[] utf8() {
    return utf8;
  }

  /** A notebook's code cells in order; empty for other files. */
  public List<Cell> cells() {
    return cells;
  }

  /** The cell that holds a line (from 1); empty where the file is not a notebook. */
  public Optional<Cell> cellAt(int line) {
    Optional<Cell> found = Optional.empty();
    for (Cell cell : cells) {
      if (cell.firstLine() > line) {
        break;
      }
      found = Optional.of(cell);
    }
    return found;
  }

  public int length() {
    return utf8.length;
  }

  public String slice(Span span) {
    return slice(span.start(), span.end());
  }

  public String slice(int start, int end) {
    return new String(utf8, start, end - start, UTF_8);
  }

  public int lineCount() {
    return starts().length;
  }

  /** The number, from 1, of the line that holds {@code offset} (which may be the text's length). */
  public int lineAt(int offset) {
    int[] starts = starts();
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  /** Offset of the first byte of a line. */
  public int lineStart(int line) {
    return starts()[line - 1];
  }

  /** Offset after the last byte of a line, its terminator left out. */
  public int lineEnd(int line) {
    int[] starts = starts();
    int end = line < starts.length ? starts[line] : utf8.length;
    int start = starts[line - 1];
    if (end > start && utf8[end - 1] == '\n') {
      end--;
    }
    if (end > start && utf8[end - 1] == '\r') {
      end--;
    }
    return end;
  }

  public String lineText(int line) {
    return slice(lineStart(line), lineEnd(line));
  }

  /** Column from 0 of {@code offset} in its line, counted in {@code unit}. */
  public int columnAt(int offset, ColumnUnit unit) {
    int start = lineStart(lineAt(offset));
    return switch (unit) {
      case BYTES -> offset - start;
      case CODE_POINTS -> count(start, offset, false);
      case UTF16 -> count(start, offset, true);
    };
  }

  /** The offset of a line (from 1) and column (from 0), cut to the line's end. */
  public int offsetAt(int line, int column, ColumnUnit unit) {
    int offset = lineStart(line);
    int end = lineEnd(line);
    int left = column;
    while (offset < end && left > 0) {
      int lead = utf8[offset] & 0xFF;
      int bytes = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      left -=
          switch (unit) {
            case BYTES -> bytes;
            case CODE_POINTS -> 1;
            case UTF16 -> bytes == 4 ? 2 : 1;
          };
      offset += bytes;
    }
    return Math.min(offset, end);
  }

  private int count(int from, int to, boolean utf16) {
    int units = 0;
    for (int i = from; i < to; i++) {
      int b = utf8[i] & 0xFF;
      if ((b & 0xC0) != 0x80) {
        units += utf16 && b >= 0xF0 ? 2 : 1;
      }
    }
    return units;
  }

  /** Computed when first asked for: most files never report anything. Racing threads agree. */
  private int[] starts() {
    int[] known = lineStarts;
    if (known.length > 0) {
      return known;
    }
    int lines = 1;
    for (int i = 0; i < utf8.length; i++) {
      if (endsLine(i)) {
        lines++;
      }
    }
    int[] found = new int[lines];
    int line = 1;
    for (int i = 0; i < utf8.length; i++) {
      if (endsLine(i)) {
        found[line++] = i + 1;
      }
    }
    lineStarts = found;
    return found;
  }

  private boolean endsLine(int i) {
    byte b = utf8[i];
    return b == '\n' || (b == '\r' && (i + 1 == utf8.length || utf8[i + 1] != '\n'));
  }
}
