package dev.boundwise.source;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of an ignore file, as git reads it (gitignore(5)): {@code *} and {@code ?} stop at a
 * slash, {@code **} is any number of folders, a slash before the end ties the pattern to the ignore
 * file's folder, a slash at the end asks for a folder.
 *
 * <p>Patterns and paths are compared by bytes, as git does: both come as strings of one character
 * for each byte of their UTF-8 form, see {@link IgnoreFile#bytesOf}.
 */
final class IgnorePattern {

  private static final String ANY_FOLDERS = "**";

  private final boolean negative;
  private final boolean folderOnly;
  private final boolean anywhere;
  private final String prefix;
  private final List<String> segments;
  private final boolean literal;
  private final String ending;

  private IgnorePattern(
      boolean negative,
      boolean folderOnly,
      boolean anywhere,
      String prefix,
      List<String> segments) {
    this.negative = negative;
    this.folderOnly = folderOnly;
    this.anywhere = anywhere;
    this.prefix = prefix;
    this.segments = segments;
    String last = segments.getLast();
    this.literal = anywhere && isPlain(last);
    boolean suffix = anywhere && last.startsWith("*") && isPlain(last.substring(1));
    this.ending = suffix ? last.substring(1) : "";
  }

  /** Reads one line without its line feed; adds nothing for comments and blank lines. */
  static void read(String line, List<IgnorePattern> patterns) {
    if (line.startsWith("#")) {
      return;
    }
    String text = withoutTrailingSpaces(line.endsWith("\r") ? cut(line) : line);
    boolean negative = text.startsWith("!");
    if (negative) {
      text = text.substring(1);
    }
    boolean folderOnly = text.endsWith("/");
    if (folderOnly) {
      text = cut(text);
    }
    if (text.isEmpty()) {
      return;
    }
    boolean anywhere = text.indexOf('/') < 0;
    if (anywhere) {
      patterns.add(new IgnorePattern(negative, folderOnly, true, "", List.of(text)));
      return;
    }
    // As git does, what is plain is compared first, and the rest is a pattern of its own: so
    // "a**/b" is "a" and then "**/b", and matches "a/x/b" and even "ab".
    String path = text.startsWith("/") ? text.substring(1) : text;
    int plain = 0;
    while (plain < path.length() && !isSpecial(path.charAt(plain))) {
      plain++;
    }
    List<String> segments = segments(path.substring(plain));
    patterns.add(
        new IgnorePattern(negative, folderOnly, false, path.substring(0, plain), segments));
  }

  /** Whether what it matches is to be kept after all. */
  boolean isNegative() {
    return negative;
  }

  /**
   * @param path relative to the folder of the ignore file after its first {@code base} characters
   */
  boolean matches(String path, int base, boolean folder) {
    if (folderOnly && !folder) {
      return false;
    }
    if (!anywhere) {
      return path.startsWith(prefix, base) && matchesSegments(path, base + prefix.length());
    }
    int name = Math.max(base, path.lastIndexOf('/') + 1);
    int length = path.length() - name;
    if (literal) {
      String wanted = segments.getFirst();
      return wanted.length() == length && path.startsWith(wanted, name);
    }
    if (!ending.isEmpty()) {
      return length >= ending.length() && path.endsWith(ending);
    }
    return Glob.matches(segments.getFirst(), path, name, path.length());
  }

  /** Backtracks to the last {@code **} alone: what matched before it may stay as it is. */
  private boolean matchesSegments(String path, int base) {
    int segment = 0;
    int start = base;
    int retrySegment = -1;
    int retryStart = -1;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (segment < segments.size() && segments.get(segment).equals(ANY_FOLDERS)) {
        if (segment == segments.size() - 1) {
          return true;
        }
        retrySegment = ++segment;
        retryStart = start;
        continue;
      }
      if (segment < segments.size() && Glob.matches(segments.get(segment), path, start, end)) {
        segment++;
        start = end + 1;
      } else if (retrySegment >= 0) {
        int next = path.indexOf('/', retryStart);
        if (next < 0) {
          return false;
        }
        retryStart = next + 1;
        start = retryStart;
        segment = retrySegment;
      } else {
        return false;
      }
    }
    return segment == segments.size();
  }

  /** Cuts at slashes, but not within brackets. Of several {@code **} in a row one says it all. */
  private static List<String> segments(String text) {
    List<String> found = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i <= text.length()) {
      char c = i < text.length() ? text.charAt(i) : '/';
      if (c == '\\') {
        boolean slash = text.startsWith("/", i + 1);
        if (slash) {
          add(found, text.substring(start, i));
          start = i + 2;
        }
        i += 2;
      } else if (c == '[') {
        int end = Glob.bracketEnd(text, i);
        i = end < 0 ? i + 1 : end;
      } else {
        if (c == '/') {
          add(found, text.substring(start, i));
          start = i + 1;
        }
        i++;
      }
    }
    if (start <= text.length()) {
      add(found, text.substring(start));
    }
    return found;
  }

  private static void add(List<String> found, String segment) {
    boolean folders = segment.length() > 1 && segment.chars().allMatch(c -> c == '*');
    String known = folders ? ANY_FOLDERS : segment;
    if (!folders || found.isEmpty() || !found.getLast().equals(ANY_FOLDERS)) {
      found.add(known);
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpecial(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpecial(char c) {
    return c == '*' || c == '?' || c == '[' || c == '\\';
  }

  private static String withoutTrailingSpaces(String line) {
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
        end = i + 1;
      } else if (c != ' ') {
        end = i + 1;
      }
    }
    return line.substring(0, Math.min(end, line.length()));
  }

  private static String cut(String text) {
    return text.substring(0, text.length() - 1);
  }
}
