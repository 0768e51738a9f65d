package dev.boundwise.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of code with marks that say what is to be found in it:
 *
 * <pre>
 * time.sleep(1)      # expect: blocking-call-in-async "stops the event loop"
 * #   ^^^^^          # optional, on the next line: the exact range
 * client.sleep(1)    # known-miss: blocking-call-in-async   why it is not found
 * # doc:bad          # from here to doc:good or doc:end is the documentation's example
 * </pre>
 *
 * @param name what the product knows it by
 * @param path what messages call it
 * @param lines the text's lines, without terminators
 */
record SampleFile(
    String name, String path, List<String> lines, List<Expected> expected, List<Miss> misses) {

  private static final String COMMENT = "(?:#|//)\\s*";
  private static final Pattern EXPECT =
      Pattern.compile(COMMENT + "expect:\\s*([a-z-]+)\\s+\"((?:[^\"\\\\]|\\\\.)+)\"");
  private static final Pattern MISS =
      Pattern.compile(COMMENT + "known-miss:\\s*([a-z-]+)\\s+(\\S.*)");
  private static final Pattern MARK = Pattern.compile(COMMENT + "(?:expect|known-miss)\\b.*");
  private static final Pattern CARETS = Pattern.compile("\\s*(?:#|//) *(\\^+)(?:\\s.*)?");
  private static final Pattern DOC = Pattern.compile("\\s*" + COMMENT + "doc:(bad|good|end)\\s*");

  /**
   * A finding that has to be there.
   *
   * @param line from 1
   * @param text a part of its message
   * @param firstColumn from 0 in characters, -1 when the range is not given
   * @param endColumn after the last one
   */
  record Expected(int line, String rule, String text, int firstColumn, int endColumn) {}

  /** A finding that ought to be there, and is not yet. */
  record Miss(int line, String rule, String reason) {}

  SampleFile {
    lines = List.copyOf(lines);
    expected = List.copyOf(expected);
    misses = List.copyOf(misses);
  }

  /** Reads a file's marks. */
  static SampleFile of(String name, String path, String text) {
    List<String> lines = text.lines().toList();
    List<Expected> expected = new ArrayList<>();
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int before = expected.size() + misses.size();
      Matcher expect = EXPECT.matcher(line);
      while (expect.find()) {
        expected.add(withRange(lines, i, expect.group(1), expect.group(2)));
      }
      Matcher miss = MISS.matcher(line);
      while (miss.find()) {
        misses.add(new Miss(i + 1, miss.group(1), miss.group(2)));
      }
      if (MARK.matcher(line).find() && expected.size() + misses.size() == before) {
        throw new IllegalArgumentException(
            path
                + ":"
                + (i + 1)
                + ": a mark is written: expect: RULE \"TEXT\" or known-miss: RULE REASON");
      }
    }
    return new SampleFile(name, path, lines, expected, misses);
  }

  /** The text that is analysed: the marks are comments and stay. */
  byte[] text() {
    return (String.join("\n", lines) + "\n").getBytes(UTF_8);
  }

  /**
   * The code between {@code doc:bad} or {@code doc:good} and what ends it, with marks taken off.
   *
   * @param kind {@code bad} or {@code good}
   */
  Optional<String> example(String kind) {
    List<String> cut = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (String line : lines) {
      Matcher doc = DOC.matcher(line);
      if (doc.matches()) {
        inside = doc.group(1).equals(kind) && !found;
        found |= inside;
      } else if (inside && !CARETS.matcher(line).matches()) {
        cut.add(MARK.matcher(line).replaceFirst("").stripTrailing());
      }
    }
    return found ? Optional.of(String.join("\n", cut).strip() + "\n") : Optional.empty();
  }

  /** A line as messages show it: {@code python/x.py:3: time.sleep(1)}. */
  String shown(int line) {
    String code = line <= lines.size() ? lines.get(line - 1).strip() : "";
    return path + ":" + line + ": " + code;
  }

  private static Expected withRange(List<String> lines, int index, String rule, String text) {
    Matcher carets = CARETS.matcher(index + 1 < lines.size() ? lines.get(index + 1) : "");
    return carets.matches()
        ? new Expected(index + 1, rule, text, carets.start(1), carets.end(1))
        : new Expected(index + 1, rule, text, -1, -1);
  }
}
