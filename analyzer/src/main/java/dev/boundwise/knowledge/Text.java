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
}
