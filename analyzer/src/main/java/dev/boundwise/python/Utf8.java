package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;

/** Single characters of UTF-8 text. */
final class Utf8 {

  private Utf8() {}

  /** Bytes of the character at {@code p}; 1 for a byte that starts none. */
  static int length(byte[] s, int p, int n) {
    int lead = s[p] & 0xFF;
    int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    if (p + length > n) {
      return 1;
    }
    for (int i = 1; i < length; i++) {
      if ((s[p + i] & 0xC0) != 0x80) {
        return 1;
      }
    }
    return length;
  }

  /** The character at {@code p}, or U+FFFD. */
  static int codePoint(byte[] s, int p, int n) {
    int length = length(s, p, n);
    if (length == 1) {
      return s[p] >= 0 ? s[p] : 0xFFFD;
    }
    return new String(s, p, length, UTF_8).codePointAt(0);
  }

  /**
   * Whether a character may start, or go on in, an identifier: XID_Start and XID_Continue of its
   * NFKC form (Language Reference, "Identifiers and keywords").
   */
  static boolean isIdentifierPart(int codePoint, boolean first) {
    if (codePoint == 0xFFFD) {
      return false;
    }
    if (isIdentifier(codePoint, first)) {
      return true;
    }
    String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    return normal.codePoints().findFirst().orElse(0) != codePoint
        && normal.codePoints().skip(first ? 1 : 0).allMatch(c -> isIdentifier(c, false))
        && (!first || isIdentifier(normal.codePointAt(0), true));
  }

  private static boolean isIdentifier(int codePoint, boolean first) {
    return first
        ? Character.isUnicodeIdentifierStart(codePoint)
        : Character.isUnicodeIdentifierPart(codePoint)
            && !Character.isIdentifierIgnorable(codePoint);
  }
}
