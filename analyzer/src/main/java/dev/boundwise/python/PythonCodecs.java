package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Java's character sets by Python's names (Library Reference, "codecs", "Standard Encodings"). Only
 * those in which an encoding declaration can be read are encodings of Python source.
 */
final class PythonCodecs {

  private static final String ASCII = "# -*- coding: x";

  /** Where Java knows the name not at all, or for another character set. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("cp932", "windows-31j"),
          Map.entry("932", "windows-31j"),
          Map.entry("ms932", "windows-31j"),
          Map.entry("mskanji", "windows-31j"),
          Map.entry("ms_kanji", "windows-31j"),
          Map.entry("cp874", "x-windows-874"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("949", "x-windows-949"),
          Map.entry("ms949", "x-windows-949"),
          Map.entry("uhc", "x-windows-949"),
          Map.entry("cp950", "x-windows-950"),
          Map.entry("950", "x-windows-950"),
          Map.entry("ms950", "x-windows-950"),
          Map.entry("936", "GBK"),
          Map.entry("cp936", "GBK"),
          Map.entry("ms936", "GBK"),
          Map.entry("cp1361", "x-Johab"),
          Map.entry("ms1361", "x-Johab"),
          Map.entry("s_jis", "Shift_JIS"),
          Map.entry("csshiftjis", "Shift_JIS"),
          Map.entry("u_jis", "EUC-JP"),
          Map.entry("korean", "EUC-KR"),
          Map.entry("ksc5601", "EUC-KR"),
          Map.entry("ks_x_1001", "EUC-KR"),
          Map.entry("chinese", "GB2312"),
          Map.entry("macintosh", "x-MacRoman"));

  private PythonCodecs() {}

  static Optional<Charset> charset(String name) {
    String known = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_");
    return switch (known) {
      case "utf_8", "utf8", "u8", "utf", "utf_8_sig", "cp65001", "utf8_ucs2", "utf8_ucs4" ->
          Optional.of(UTF_8);
      case "latin_1", "latin1", "iso_8859_1", "iso8859_1", "l1", "latin", "8859" ->
          Optional.of(ISO_8859_1);
      case "ascii", "us_ascii", "646" -> Optional.of(US_ASCII);
      default -> javaCharset(known).filter(PythonCodecs::readsDeclarations);
    };
  }

  private static Optional<Charset> javaCharset(String known) {
    String bare = known.replace("_", "");
    String dashed = known.replace('_', '-');
    String other = OTHER_NAMES.getOrDefault(known, known);
    for (String candidate : List.of(other, dashed, bare, "x-" + bare)) {
      try {
        return Optional.of(Charset.forName(candidate));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // The next form may be known.
      }
    }
    return Optional.empty();
  }

  private static boolean readsDeclarations(Charset charset) {
    return new String(ASCII.getBytes(US_ASCII), charset).equals(ASCII);
  }
}
