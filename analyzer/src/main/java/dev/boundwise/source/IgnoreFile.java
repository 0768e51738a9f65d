package dev.boundwise.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The patterns of one ignore file; of those that match, the last one decides. */
final class IgnoreFile {

  /** What an ignore file says about a path. */
  enum Verdict {
    IGNORED,
    KEPT,
    SILENT
  }

  private final List<IgnorePattern> patterns;

  private IgnoreFile(List<IgnorePattern> patterns) {
    this.patterns = patterns;
  }

  static IgnoreFile read(byte[] content) {
    String text = new String(content, ISO_8859_1);
    return of(
        List.of((text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text).split("\n")));
  }

  /** Of patterns as people write them. */
  static IgnoreFile ofPatterns(List<String> patterns) {
    return of(patterns.stream().map(IgnoreFile::bytesOf).toList());
  }

  private static IgnoreFile of(List<String> lines) {
    List<IgnorePattern> patterns = new ArrayList<>();
    lines.forEach(line -> IgnorePattern.read(line, patterns));
    return new IgnoreFile(patterns);
  }

  /**
   * @param path in the form of {@link #bytesOf}, relative to this file's folder after its first
   *     {@code base} characters
   */
  Verdict verdict(String path, int base, boolean folder) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      IgnorePattern pattern = patterns.get(i);
      if (pattern.matches(path, base, folder)) {
        return pattern.isNegative() ? Verdict.KEPT : Verdict.IGNORED;
      }
    }
    return Verdict.SILENT;
  }

  /** One character for each byte of the UTF-8 form; ASCII stays as it is. */
  static String bytesOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
      }
    }
    return text;
  }
}
