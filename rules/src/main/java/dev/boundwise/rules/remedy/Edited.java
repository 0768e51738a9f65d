package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Code;
import dev.boundwise.source.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A piece of the program, with other code in the place of some of its parts. */
final class Edited {

  /** Longer pieces are better told than shown. */
  private static final int MOST_LINES = 16;

  private final SourceText text;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  Edited(Candidate candidate) {
    this.text = candidate.region().unit().text();
  }

  private record Edit(int end, String code) {}

  /** Other code in the place of a part; parts lie side by side. */
  Edited with(Code part, String code) {
    return with(part.start(), part.end(), code);
  }

  Edited with(int start, int end, String code) {
    edits.put(start, new Edit(end, code));
    return this;
  }

  /** The piece, as far to the left as it may stand; empty where it is too long to be shown. */
  Optional<String> shown(Code piece) {
    return shown(piece.start(), piece.end());
  }

  Optional<String> shown(int start, int end) {
    int line = text.lineStart(text.lineAt(start));
    String before = text.slice(line, start);
    int margin = before.isBlank() ? before.length() : leading(before);
    String[] lines = whole(start, end).split("\n", -1);
    boolean isText = text.slice(start, end).matches("(?s).*(\"\"\"|''').*");
    if (lines.length > MOST_LINES || (lines.length > 1 && isText)) {
      return Optional.empty();
    }
    StringBuilder made = new StringBuilder(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      made.append('\n').append(lines[i].substring(Math.min(margin, leading(lines[i]))));
    }
    return Optional.of(made.toString());
  }

  private static int leading(String line) {
    return line.length() - line.stripLeading().length();
  }

  private String whole(int start, int end) {
    StringBuilder made = new StringBuilder();
    int at = start;
    for (Map.Entry<Integer, Edit> one : edits.subMap(start, true, end, false).entrySet()) {
      made.append(text.slice(at, one.getKey())).append(one.getValue().code());
      at = one.getValue().end();
    }
    return made.append(text.slice(at, end)).toString();
  }
}
