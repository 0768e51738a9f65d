package dev.boundwise.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a Java file declares outermost, read from its words alone: what is not Java gives something
 * as well.
 *
 * @param inPackage {@code com.example}; empty for none
 * @param types simple names, in source order
 */
record JavaOutline(String inPackage, List<String> types) {

  private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");

  JavaOutline {
    types = List.copyOf(types);
  }

  static JavaOutline of(SourceText text) {
    Reader reader = new Reader(text.utf8());
    StringBuilder inPackage = new StringBuilder();
    List<String> types = new ArrayList<>(1);
    String before = "";
    while (reader.next()) {
      // an annotation may say Example.class, and a package has parts of any name
      if (reader.depth > 0 || (reader.isAfterDot && !before.equals("package"))) {
        continue;
      }
      String word = reader.word();
      if (before.equals("package")) {
        inPackage.append(inPackage.isEmpty() ? "" : ".").append(word);
        before = reader.isBeforeDot() ? before : word;
      } else {
        if (KINDS.contains(before)) {
          types.add(word);
        }
        before = word.equals("package") && !types.isEmpty() ? "" : word;
      }
    }
    return new JavaOutline(inPackage.toString(), types);
  }

  /** The full names of what it declares. */
  List<String> names() {
    return types.stream().map(type -> inPackage.isEmpty() ? type : inPackage + "." + type).toList();
  }

  /** Those words of a file's code that are wanted. */
  static Set<String> words(SourceText text, Predicate<String> isWanted) {
    Reader reader = new Reader(text.utf8());
    Set<String> found = new LinkedHashSet<>();
    while (reader.next()) {
      String word = reader.word();
      if (isWanted.test(word)) {
        found.add(word);
      }
    }
    return found;
  }

  /** Goes from word to word, past comments and literals. */
  private static final class Reader {
    private final byte[] bytes;
    private int start;
    private int at;
    private int depth;
    private boolean isAfterDot;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Whether there is another word. */
    boolean next() {
      isAfterDot = false;
      while (at < bytes.length) {
        byte b = bytes[at];
        if (isPart(b)) {
          start = at;
          while (at < bytes.length && isPart(bytes[at])) {
            at++;
          }
          return true;
        }
        if (b == '/' && (is("//", at) || is("/*", at))) {
          boolean isLine = bytes[at + 1] == '/';
          skipTo(isLine ? "\n" : "*/", at + 2, false);
          continue;
        }
        if (b == '"' && is("\"\"\"", at)) {
          skipTo("\"\"\"", at + 3, false);
        } else if (b == '"' || b == '\'') {
          skipTo(b == '"' ? "\"" : "'", at + 1, true);
        } else {
          depth += b == '{' ? 1 : b == '}' && depth > 0 ? -1 : 0;
          at++;
        }
        isAfterDot = b == '.' || (isAfterDot && b <= ' ');
      }
      return false;
    }

    String word() {
      return new String(bytes, start, at - start, UTF_8);
    }

    boolean isBeforeDot() {
      int next = at;
      while (next < bytes.length && bytes[next] <= ' ' && bytes[next] >= 0) {
        next++;
      }
      return next < bytes.length && bytes[next] == '.';
    }

    private static boolean isPart(byte b) {
      return b < 0
          || (b >= 'a' && b <= 'z')
          || (b >= 'A' && b <= 'Z')
          || (b >= '0' && b <= '9')
          || b == '_'
          || b == '$';
    }

    private boolean is(String text, int place) {
      for (int i = 0; i < text.length(); i++) {
        if (place + i >= bytes.length || bytes[place + i] != text.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private void skipTo(String end, int from, boolean isLine) {
      for (at = from; at < bytes.length; at++) {
        if (is(end, at)) {
          at += end.length();
          return;
        }
        if (isLine && bytes[at] == '\n') {
          return;
        }
        at += bytes[at] == '\\' && !end.equals("\n") && !end.equals("*/") ? 1 : 0;
      }
    }
  }
}
