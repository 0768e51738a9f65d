package dev.boundwise.java.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file's text as both parsers count it, in UTF-16 units.
 *
 * @param text without a byte order mark
 * @param markBytes how many bytes that mark has
 */
record CharText(SourceText source, String text, int markBytes) {

  private static final String MARK = "\uFEFF";

  /** Empty where the bytes are no UTF-8: places in what came of them could be others. */
  static Optional<CharText> of(SourceText source) {
    String all = new String(source.utf8(), UTF_8);
    if (!Arrays.equals(all.getBytes(UTF_8), source.utf8())) {
      return Optional.empty();
    }
    return Optional.of(
        all.startsWith(MARK)
            ? new CharText(source, all.substring(1), MARK.getBytes(UTF_8).length)
            : new CharText(source, all, 0));
  }

  /** The offset in {@link #text} of a byte of the source. */
  int chars(int bytes) {
    return source.slice(markBytes, Math.max(markBytes, bytes)).length();
  }

  Span span(Hunk hunk) {
    return new Span(bytes(hunk.start()), bytes(hunk.end()));
  }

  private int bytes(int chars) {
    return markBytes + text.substring(0, chars).getBytes(UTF_8).length;
  }

  /** The number, from 1, of the line that holds an offset of {@link #text}. */
  int line(int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += endsLine(i) ? 1 : 0;
    }
    return line;
  }

  /** The offset of a line's first character; that of the end behind the last line. */
  int lineStart(int line) {
    int left = line - 1;
    int at = 0;
    while (left > 0 && at < text.length()) {
      left -= endsLine(at) ? 1 : 0;
      at++;
    }
    return at;
  }

  private boolean endsLine(int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
  }

  /** How most lines of the file end, told by its first. */
  String lineEnd() {
    int first = text.indexOf('\n');
    if (first < 0) {
      return text.indexOf('\r') < 0 ? "\n" : "\r";
    }
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
