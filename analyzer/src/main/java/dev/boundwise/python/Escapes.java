package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Turns the inside of a string literal into its value (Language Reference, "Escape sequences").
 * Line ends are {@code \n} in the value whatever they are in the file.
 */
final class Escapes {

  /** What was wrong, or nothing. */
  String mistake = "";

  private byte[] s = {};
  private int p;
  private int end;

  /**
   * @param raw whether backslashes stand for themselves
   * @param formatted whether doubled braces stand for one
   */
  String text(byte[] source, int from, int to, boolean raw, boolean formatted) {
    boolean plain = true;
    for (int i = from; i < to; i++) {
      byte b = source[i];
      if (b == '\\' ? !raw : b == '\r' || (formatted && (b == '{' || b == '}'))) {
        plain = false;
        break;
      }
    }
    if (plain) {
      return new String(source, from, to - from, UTF_8);
    }
    s = source;
    p = from;
    end = to;
    StringBuilder out = new StringBuilder(to - from);
    int copied = from;
    while (p < end) {
      byte b = s[p];
      if (b == '\\' && !raw) {
        copy(out, copied);
        escape(out);
        copied = p;
      } else if (b == '\r') {
        copy(out, copied);
        out.append('\n');
        p += p + 1 < end && s[p + 1] == '\n' ? 2 : 1;
        copied = p;
      } else if (formatted && (b == '{' || b == '}') && p + 1 < end && s[p + 1] == b) {
        p++;
        copy(out, copied);
        p++;
        copied = p;
      } else {
        p++;
      }
    }
    copy(out, copied);
    return out.toString();
  }

  private void copy(StringBuilder out, int from) {
    if (p > from) {
      out.append(new String(s, from, p - from, UTF_8));
    }
  }

  /** Reads the escape sequence at the backslash {@link #p}. */
  private void escape(StringBuilder out) {
    if (p + 1 >= end) {
      out.append('\\');
      p++;
      return;
    }
    int c = s[p + 1];
    p += 2;
    int simple = simple(c);
    if (simple >= 0) {
      out.append((char) simple);
      return;
    }
    switch (c) {
      case '\n' -> {}
      case '\r' -> {
        if (p < end && s[p] == '\n') {
          p++;
        }
      }
      case 'x' -> hex(out, 2, "\\xXX");
      case 'u' -> hex(out, 4, "\\uXXXX");
      case 'U' -> hex(out, 8, "\\UXXXXXXXX");
      case 'N' -> named(out);
      default -> {
        if (c >= '0' && c <= '7') {
          out.append((char) octal(c));
        } else {
          // Not an escape sequence: the backslash stays.
          out.append('\\');
          p--;
        }
      }
    }
  }

  private static int simple(int c) {
    return switch (c) {
      case '\\', '\'', '"' -> c;
      case 'a' -> 7;
      case 'b' -> 8;
      case 'f' -> 12;
      case 'n' -> 10;
      case 'r' -> 13;
      case 't' -> 9;
      case 'v' -> 11;
      default -> -1;
    };
  }

  private int octal(int first) {
    int value = first - '0';
    for (int i = 0; i < 2 && p < end && s[p] >= '0' && s[p] <= '7'; i++) {
      value = value * 8 + (s[p++] - '0');
    }
    return value;
  }

  private void hex(StringBuilder out, int digits, String form) {
    int value = hexValue(digits);
    if (value < 0) {
      wrong("truncated " + form + " escape");
    } else if (value > Character.MAX_CODE_POINT) {
      wrong("illegal Unicode character");
    } else {
      out.appendCodePoint(value);
    }
  }

  private int hexValue(int digits) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = p < end ? Character.digit(s[p], 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
      p++;
    }
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  private void named(StringBuilder out) {
    int close = p;
    while (close < end && s[close] != '}') {
      close++;
    }
    if (p >= end || s[p] != '{' || close >= end || close == p + 1) {
      wrong("malformed \\N character escape");
      return;
    }
    String name = new String(s, p + 1, close - p - 1, UTF_8);
    p = close + 1;
    // An unknown name is no mistake to report: CPython may know newer characters than this JDK.
    out.appendCodePoint(CharacterNames.codePoint(name));
  }

  private void wrong(String what) {
    mistake = "(unicode error) 'unicodeescape' codec can't decode bytes: " + what;
  }

  byte[] bytes(byte[] source, int from, int to, boolean raw) {
    s = source;
    p = from;
    end = to;
    boolean plain = true;
    for (int i = from; i < to; i++) {
      byte b = source[i];
      plain &= b >= 0 && b != '\r' && (raw || b != '\\');
    }
    if (plain) {
      return Arrays.copyOfRange(source, from, to);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    while (p < end) {
      int b = s[p];
      if (b == '\r') {
        out.write('\n');
        p += p + 1 < end && s[p + 1] == '\n' ? 2 : 1;
      } else if (b == '\\' && !raw && p + 1 < end) {
        byteEscape(out);
      } else {
        if (b < 0) {
          mistake = "bytes can only contain ASCII literal characters";
        }
        out.write(b);
        p++;
      }
    }
    return out.toByteArray();
  }

  private void byteEscape(ByteArrayOutputStream out) {
    int c = s[p + 1];
    p += 2;
    int simple = simple(c);
    if (simple >= 0) {
      out.write(simple);
    } else if (c == 'x') {
      int value = hexValue(2);
      if (value < 0) {
        mistake = "(value error) invalid \\x escape";
      } else {
        out.write(value);
      }
    } else if (c >= '0' && c <= '7') {
      out.write(octal(c));
    } else if (c == '\r') {
      if (p < end && s[p] == '\n') {
        p++;
      }
    } else if (c != '\n') {
      out.write('\\');
      p--;
    }
  }
}
