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

  /**
   * Offset of the first byte, from {@code from} on, that is not part of a character; -1 for none.
   * Surrogates and code points beyond U+10FFFF are none, nor are forms longer than needed.
   */
  static int firstInvalid(byte[] s, int from) {
    int n = s.length;
    int p = from;
    while (p < n) {
      if (s[p] >= 0) {
        p++;
        continue;
      }
      int length = length(s, p, n);
      if (length == 1 || (length > 2 && !isScalar(s[p], s[p + 1] & 0xFF))) {
        return p;
      }
      p += length;
    }
    return -1;
  }

  static int countInvalid(byte[] s) {
    int count = 0;
    for (int p = firstInvalid(s, 0); p >= 0; p = firstInvalid(s, p + 1)) {
      count++;
    }
    return count;
  }

  private static boolean isScalar(byte lead, int second) {
    return switch (lead) {
      case (byte) 0xE0 -> second >= 0xA0;
      case (byte) 0xED -> second < 0xA0;
      case (byte) 0xF0 -> second >= 0x90;
      case (byte) 0xF4 -> second < 0x90;
      default -> true;
    };
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
   * Whether a character may start, or go on in, an identifier (Language Reference, "Identifiers and
   * keywords"): it may, and so may all that its NFKC form is made of. Agrees with {@code
   * str.isidentifier} of CPython 3.14 for every character, on a JDK with its Unicode version (16).
   */
  static boolean isIdentifierPart(int codePoint, boolean first) {
    // U+FFFD stands for undecodable bytes; U+2E2F is a letter to Unicode but excluded by XID.
    if (codePoint == 0xFFFD || codePoint == 0x2E2F) {
      return false;
    }
    if (!isPart(codePoint) || (first && !Character.isUnicodeIdentifierStart(codePoint))) {
      return false;
    }
    String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    return normal.codePoints().allMatch(Utf8::isPart)
        && (!first || Character.isUnicodeIdentifierStart(normal.codePointAt(0)));
  }

  private static boolean isPart(int codePoint) {
    return codePoint == 0x200C
        || codePoint == 0x200D
        || (Character.isUnicodeIdentifierPart(codePoint)
            && !Character.isIdentifierIgnorable(codePoint));
  }
}
