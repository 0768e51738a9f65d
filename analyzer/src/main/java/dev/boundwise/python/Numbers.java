package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Numeric literals (Language Reference, "Numeric literals"). */
final class Numbers {

  private Numbers() {}

  /** Offset after the longest numeric literal that starts at {@code p}. */
  static int end(byte[] s, int p, int n) {
    if (s[p] == '0' && p + 1 < n) {
      int radix = radix(s[p + 1]);
      if (radix != 10) {
        int q = p + 2;
        while (q < n && (s[q] == '_' || digit(s[q]) < radix)) {
          q++;
        }
        return q;
      }
    }
    int q = digits(s, p, n);
    if (q < n && s[q] == '.') {
      q = digits(s, q + 1, n);
    }
    if (q < n && (s[q] | 0x20) == 'e') {
      int exponent = q + 1;
      if (exponent < n && (s[exponent] == '+' || s[exponent] == '-')) {
        exponent++;
      }
      if (exponent < n && s[exponent] >= '0' && s[exponent] <= '9') {
        q = digits(s, exponent, n);
      }
    }
    if (q < n && (s[q] | 0x20) == 'j') {
      q++;
    }
    return q;
  }

  private static int digits(byte[] s, int p, int n) {
    int q = p;
    while (q < n && ((s[q] >= '0' && s[q] <= '9') || (s[q] == '_' && q > p))) {
      q++;
    }
    return q;
  }

  private static int radix(byte letter) {
    return switch (letter | 0x20) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 10;
    };
  }

  private static int digit(byte b) {
    int digit = Character.digit(b, 36);
    return digit < 0 ? 99 : digit;
  }

  /** What is wrong with the literal, or nothing. */
  static String mistake(byte[] s, int p, int end, int n) {
    String name =
        switch (s[p] == '0' && p + 1 < n ? radix(s[p + 1]) : 10) {
          case 16 -> "hexadecimal";
          case 8 -> "octal";
          case 2 -> "binary";
          default -> "decimal";
        };
    boolean based = !name.equals("decimal");
    if (based && end == p + 2) {
      return "invalid " + name + " literal";
    }
    byte last = s[end - 1];
    boolean doubled = false;
    for (int i = p + 1; i < end; i++) {
      doubled |=
          s[i] == '_' && (s[i - 1] == '_' || s[i - 1] == '.' || (i + 1 < end && s[i + 1] == '.'));
    }
    if (last == '_' || doubled) {
      return "invalid " + name + " literal";
    }
    if (!based && s[p] == '0' && isWhole(s, p, end) && !allZero(s, p, end)) {
      return "leading zeros in decimal integer literals are not permitted;"
          + " use an 0o prefix for octal integers";
    }
    if (end < n && isNamePart(s[end]) && !startsKeyword(s, end, n)) {
      return "invalid " + name + " literal";
    }
    return "";
  }

  private static boolean isWhole(byte[] s, int p, int end) {
    for (int i = p; i < end; i++) {
      if (s[i] != '_' && (s[i] < '0' || s[i] > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean allZero(byte[] s, int p, int end) {
    for (int i = p; i < end; i++) {
      if (s[i] != '0' && s[i] != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamePart(byte b) {
    return b == '_' || Character.isLetterOrDigit(b) || b < 0;
  }

  /** {@code 1if x else y} is legal: these keywords may follow a number at once. */
  private static boolean startsKeyword(byte[] s, int p, int n) {
    String[] words = {"and", "else", "for", "if", "in", "is", "not", "or"};
    for (String word : words) {
      int end = p + word.length();
      if (end <= n
          && new String(s, p, word.length(), ISO_8859_1).equals(word)
          && (end == n || !isNamePart(s[end]))) {
        return true;
      }
    }
    return false;
  }

  /** The value of a literal without {@link #mistake}. */
  static Literal value(byte[] s, int p, int end) {
    int length = end - p;
    if (length == 1) {
      return new Literal.Int(s[p] - '0');
    }
    int radix = s[p] == '0' ? radix(s[p + 1]) : 10;
    String text = new String(s, p, length, ISO_8859_1);
    if (text.indexOf('_') >= 0) {
      text = text.replace("_", "");
    }
    if (radix != 10) {
      return whole(text.substring(2), radix);
    }
    char last = text.charAt(text.length() - 1);
    try {
      if (last == 'j' || last == 'J') {
        return new Literal.Imaginary(Double.parseDouble(text.substring(0, text.length() - 1)));
      }
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return new Literal.Float(Double.parseDouble(text));
        }
      }
      return whole(text, 10);
    } catch (NumberFormatException broken) {
      return new Literal.Int(0);
    }
  }

  private static Literal whole(String digits, int radix) {
    int perDigit = radix == 16 ? 4 : radix == 8 ? 3 : radix == 2 ? 1 : 4;
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    String significant = digits.substring(first);
    boolean small = radix == 10 ? significant.length() <= 18 : significant.length() * perDigit < 64;
    if (small) {
      return new Literal.Int(significant.isEmpty() ? 0 : Long.parseLong(significant, radix));
    }
    return new Literal.BigInt(significant, radix);
  }
}
