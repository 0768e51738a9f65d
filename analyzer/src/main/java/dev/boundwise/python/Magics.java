package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;

/**
 * Makes Python of what IPython adds to it, in place, so that all other code keeps its offset
 * (source: IPython documentation, "Built-in magic commands" and "System shell access").
 *
 * <ul>
 *   <li>{@code %magic}, {@code !command} and {@code name?} become {@code 0#...}: a statement, so
 *       that a block of them alone stays a block.
 *   <li>{@code x = !command} and {@code x = %magic} become {@code x = 0#...}.
 *   <li>{@code %time statement} becomes {@code 0; statement}.
 *   <li>A cell under {@code %%magic} is all comments, unless that magic runs the cell as Python.
 * </ul>
 */
final class Magics {

  private static final Set<String> CELLS_OF_PYTHON =
      Set.of("capture", "debug", "prun", "python", "python3", "time", "timeit");
  private static final Set<String> LINES_OF_PYTHON = Set.of("time", "timeit", "prun");

  private final byte[] code;
  private int depth;

  private Magics(byte[] code) {
    this.code = code;
  }

  static void blank(byte[] code) {
    new Magics(code).run();
  }

  private void run() {
    int first = 0;
    while (first < code.length && code[first] <= ' ') {
      first++;
    }
    int start = 0;
    if (startsWith(first, "%%")) {
      if (!CELLS_OF_PYTHON.contains(word(first + 2))) {
        comment(first, code.length);
        return;
      }
      start = comment(first, lineEnd(first)) + 1;
    }
    while (start < code.length) {
      start = logicalLine(start);
    }
  }

  /** Returns where the next one starts. */
  private int logicalLine(int start) {
    int first = start;
    while (first < code.length && (code[first] == ' ' || code[first] == '\t')) {
      first++;
    }
    if (first < code.length && (code[first] == '%' || code[first] == '!' || code[first] == '?')) {
      int end = joinedLineEnd(first);
      if (!keepStatement(first)) {
        replace(first, end);
      }
      return end + 1;
    }
    depth = 0;
    int at = first;
    int last = -1;
    while (at < code.length) {
      byte b = code[at];
      if (b == '\n' && depth == 0) {
        break;
      }
      switch (b) {
        case '#' -> {
          at = lineEnd(at);
          continue;
        }
        case '\'', '"' -> {
          at = afterString(at);
          last = at - 1;
          continue;
        }
        case '\\' -> at++;
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth = Math.max(0, depth - 1);
        case '=' -> {
          int value = skipBlanks(at + 1);
          if (depth == 0 && value < code.length && (code[value] == '!' || code[value] == '%')) {
            int end = joinedLineEnd(value);
            replace(value, end);
            return end + 1;
          }
        }
        default -> {}
      }
      if (at < code.length && code[at] > ' ') {
        last = at;
      }
      at++;
    }
    if (last >= first && last < lineEnd(first) && code[last] == '?') {
      replace(first, lineEnd(first));
    }
    return at + 1;
  }

  /** {@code %time statement}: options, such as those of timeit, are not understood. */
  private boolean keepStatement(int first) {
    String name = word(first + 1);
    int statement = skipBlanks(first + 1 + name.length());
    if (code[first] != '%'
        || !LINES_OF_PYTHON.contains(name)
        || statement >= code.length
        || code[statement] == '\n'
        || code[statement] == '-') {
      return false;
    }
    code[first] = '0';
    code[first + 1] = ';';
    for (int i = first + 2; i < statement; i++) {
      code[i] = ' ';
    }
    return true;
  }

  /** An expression statement and a comment; lines that were joined to the first are comments. */
  private void replace(int first, int end) {
    comment(first, end);
    code[first] = '0';
    if (first + 1 < end && code[first + 1] != '\n') {
      code[first + 1] = '#';
      wipe(first + 2);
    }
  }

  /** Turns the lines of a range into comments. Returns the range's end. */
  private int comment(int start, int end) {
    boolean lineStart = true;
    for (int i = start; i < end; i++) {
      if (code[i] == '\n' || code[i] == '\r') {
        lineStart = true;
      } else if (lineStart && code[i] != ' ' && code[i] != '\t') {
        code[i] = '#';
        wipe(i + 1);
        lineStart = false;
      }
    }
    return end;
  }

  /** Leaves no half of a character where its first byte was replaced. */
  private void wipe(int at) {
    for (int i = at; i < code.length && code[i] < 0; i++) {
      code[i] = '_';
    }
  }

  private int joinedLineEnd(int from) {
    int end = lineEnd(from);
    while (end < code.length && end > from && code[end - 1] == '\\') {
      end = lineEnd(end + 1);
    }
    return end;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < code.length && code[at] != '\n') {
      at++;
    }
    return at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < code.length && (code[at] == ' ' || code[at] == '\t')) {
      at++;
    }
    return at;
  }

  /**
   * A string that is never closed ends with its line, or with the cell where it has three quotes.
   */
  private int afterString(int open) {
    byte quote = code[open];
    boolean triple = startsWith(open, quote == '"' ? "\"\"\"" : "'''");
    int at = open + (triple ? 3 : 1);
    while (at < code.length) {
      if (code[at] == '\\') {
        at++;
      } else if (code[at] == '\n' && !triple) {
        return at;
      } else if (code[at] == quote
          && (!triple || startsWith(at, quote == '"' ? "\"\"\"" : "'''"))) {
        return at + (triple ? 3 : 1);
      }
      at++;
    }
    return code.length;
  }

  private boolean startsWith(int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= code.length || code[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String word(int from) {
    int end = from;
    while (end < code.length && (Character.isLetterOrDigit(code[end]) || code[end] == '_')) {
      end++;
    }
    return new String(code, from, end - from, UTF_8);
  }
}
