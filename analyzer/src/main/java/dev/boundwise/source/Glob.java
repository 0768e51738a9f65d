package dev.boundwise.source;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Matches one path segment against one pattern segment in the language of git's ignore files:
 * {@code *}, {@code ?}, {@code [a-z]}, {@code [!a]}, {@code [[:alpha:]]} and {@code \} before any
 * character. Time is at most the product of both lengths.
 */
final class Glob {

  private Glob() {}

  /** A pattern that is not well formed, such as an open bracket, matches nothing. */
  static boolean matches(String pattern, String text, int start, int end) {
    int p = 0;
    int t = start;
    int starred = -1;
    int retry = -1;
    while (t < end || p < pattern.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        starred = ++p;
        retry = t;
        continue;
      }
      int next = t < end && p < pattern.length() ? one(pattern, p, text.charAt(t)) : -1;
      if (next >= 0) {
        p = next;
        t++;
      } else if (starred >= 0 && retry < end) {
        p = starred;
        t = ++retry;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Index after the pattern's element at {@code p} if that takes {@code c}, else -1. */
  private static int one(String pattern, int p, char c) {
    char wanted = pattern.charAt(p);
    return switch (wanted) {
      case '?' -> p + 1;
      case '[' -> {
        int end = bracketEnd(pattern, p);
        yield end >= 0 && inBracket(pattern, p + 1, end - 1, c) ? end : -1;
      }
      case '\\' -> p + 1 < pattern.length() && pattern.charAt(p + 1) == c ? p + 2 : -1;
      default -> wanted == c ? p + 1 : -1;
    };
  }

  /** Index after the bracket that closes the one at {@code open}, or -1 where none does. */
  static int bracketEnd(String pattern, int open) {
    int i = open + 1;
    if (i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^')) {
      i++;
    }
    boolean first = true;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == ']' && !first) {
        return i + 1;
      }
      first = false;
      if (c == '\\') {
        i += 2;
      } else if (c == '[' && pattern.startsWith(":", i + 1)) {
        int close = pattern.indexOf(']', i + 2);
        if (close < 0) {
          return -1;
        }
        // "[:" without ":]" is an ordinary bracket and colon.
        i = close > i + 2 && pattern.charAt(close - 1) == ':' ? close + 1 : i + 1;
      } else {
        i++;
      }
    }
    return -1;
  }

  /** {@code start..end} is what stands between the brackets. */
  private static boolean inBracket(String pattern, int start, int end, char c) {
    int i = start;
    boolean negated = pattern.charAt(i) == '!' || pattern.charAt(i) == '^';
    if (negated) {
      i++;
    }
    boolean found = false;
    int previous = -1;
    while (i < end) {
      char member = pattern.charAt(i);
      if (member == '[' && pattern.startsWith(":", i + 1)) {
        int close = pattern.indexOf(']', i + 2);
        if (close > i + 2 && close < end && pattern.charAt(close - 1) == ':') {
          Optional<IntPredicate> named = named(pattern.substring(i + 2, close - 1));
          if (named.isEmpty()) {
            return false;
          }
          found |= named.get().test(c);
          previous = -1;
          i = close + 1;
          continue;
        }
      }
      if (member == '-' && previous >= 0 && i + 1 < end) {
        i++;
        if (pattern.charAt(i) == '\\') {
          i++;
        }
        found |= previous <= c && c <= pattern.charAt(i);
        previous = -1;
        i++;
        continue;
      }
      if (member == '\\') {
        member = pattern.charAt(++i);
      }
      found |= member == c;
      previous = member;
      i++;
    }
    return found != negated;
  }

  private static Optional<IntPredicate> named(String name) {
    @Nullable IntPredicate members =
        switch (name) {
          case "alnum" -> c -> isLetter(c) || isDigit(c);
          case "alpha" -> Glob::isLetter;
          case "blank" -> c -> c == ' ' || c == '\t';
          case "cntrl" -> c -> c < ' ' || c == 0x7F;
          case "digit" -> Glob::isDigit;
          case "graph" -> c -> c > ' ' && c < 0x7F;
          case "lower" -> c -> c >= 'a' && c <= 'z';
          case "print" -> c -> c >= ' ' && c < 0x7F;
          case "punct" -> c -> c > ' ' && c < 0x7F && !isLetter(c) && !isDigit(c);
          case "space" -> c -> c == ' ' || (c >= '\t' && c <= '\r');
          case "upper" -> c -> c >= 'A' && c <= 'Z';
          case "xdigit" -> c -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
          default -> null;
        };
    return Optional.ofNullable(members);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
