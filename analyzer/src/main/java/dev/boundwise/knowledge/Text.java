package dev.boundwise.knowledge;

import dev.boundwise.runtime.PythonVersion;
import java.util.ArrayList;
import java.util.List;

/** Cuts text without regular expressions, whose classes would cost more than all tables to load. */
final class Text {

  private Text() {}

  static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  static PythonVersion version(String text) {
    return PythonVersion.of(text)
        .orElseThrow(() -> new IllegalArgumentException("not a version: '" + text + "'"));
  }

  /** Whether a text is parts joined by dots, the last of which may be {@code *}. */
  static boolean isName(String text) {
    boolean afterDot = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean good =
          c == '.'
              ? !afterDot
              : c == '*' ? afterDot && i == text.length() - 1 : c == '_' || isLetterOrDigit(c);
      if (!good) {
        return false;
      }
      afterDot = c == '.';
    }
    return !afterDot;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** A name whose group, which begins at {@code open}, is replaced by one of its members. */
  static String replaced(String name, int open, String member) {
    // Not with +: its set-up at run time is felt at start.
    return name.substring(0, open).concat(member).concat(name.substring(name.indexOf('}') + 1));
  }

  /** The line in which an offset is, from 1. */
  static int line(String text, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }
}
