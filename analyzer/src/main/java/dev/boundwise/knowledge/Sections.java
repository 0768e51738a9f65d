package dev.boundwise.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text with the rows of many libraries, each read when a name of it is first asked for: every run
 * starts with this text, and few programs use much of it.
 */
final class Sections {

  private final String name;
  private final String text;
  private final Map<String, List<Integer>> rows = new HashMap<>();
  private final ConcurrentHashMap<String, Table> read = new ConcurrentHashMap<>();

  Sections(String name, byte[] utf8) {
    this.name = name;
    this.text = new String(utf8, UTF_8);
    index();
  }

  boolean has(String top) {
    return rows.containsKey(top);
  }

  /** The rows whose names begin with a module; there are some. */
  Table of(String top) {
    Table known = read.get(top);
    return known != null
        ? known
        : read.computeIfAbsent(
            top, unread -> Table.read(name, text, rows.getOrDefault(unread, List.of())));
  }

  private void index() {
    String top = "";
    List<Integer> starts = List.of();
    int length = text.length();
    for (int start = 0; start < length; ) {
      char first = text.charAt(start);
      if (first != '#' && first != '\n') {
        int from = nameIn(start);
        // Rows of one module stand together: mostly no new string.
        if (!text.startsWith(top, from) || top.isEmpty() || isOfName(from + top.length())) {
          top = text.substring(from, endOfPart(from));
          starts = rows.computeIfAbsent(top, unknown -> new ArrayList<>());
        }
        starts.add(start);
      }
      int end = text.indexOf('\n', start);
      start = end < 0 ? length : end + 1;
    }
  }

  /** Where a row's name begins: behind its kind, if it has one. */
  private int nameIn(int start) {
    int end = endOfPart(start);
    boolean hasKind =
        end < text.length() && text.charAt(end) == ' ' && !text.startsWith(" = ", end);
    return hasKind ? end + 1 : start;
  }

  private int endOfPart(int from) {
    int end = from;
    while (isOfName(end)) {
      end++;
    }
    return end;
  }

  private boolean isOfName(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c != '.' && c != ' ' && c != '\t' && c != '(' && c != '\n';
  }
}
