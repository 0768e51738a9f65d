package dev.boundwise.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the formats of Python's {@code struct} tell apart in bytes, by
 * https://docs.python.org/3/library/struct.html#format-characters.
 */
final class Packed {

  private static final Pattern PART = Pattern.compile("(\\d*)([a-zA-Z?])");

  /** Longer ones are tuples of anything that is in them. */
  private static final int MOST = 8;

  private Packed() {}

  /** A tuple for each format; one of anything where none is known. */
  static Values of(List<String> formats, Resolver resolver) {
    Values all = formats.isEmpty() ? resolver.builtin("tuple") : Values.NONE;
    for (String format : formats) {
      all = all.or(of(format, resolver));
    }
    return all;
  }

  private static Values of(String format, Resolver resolver) {
    List<Values> items = new ArrayList<>();
    Values any = Values.NONE;
    boolean isLong = false;
    Matcher part = PART.matcher(format);
    while (part.find()) {
      char letter = part.group(2).charAt(0);
      if (letter == 'x') {
        continue;
      }
      Values type = resolver.builtin(type(letter));
      any = any.or(type);
      // of bytes it is how long they are, not how many
      boolean isCounted = letter != 's' && letter != 'p';
      int count = isCounted ? count(part.group(1)) : 1;
      for (int i = 0; i < count && items.size() <= MOST; i++) {
        items.add(type);
      }
      isLong |= items.size() > MOST;
    }
    return Values.of(
        isLong ? new Value.Instance("builtins.tuple", any) : new Value.Tuple(List.copyOf(items)));
  }

  /** How many of one kind, as far as that matters. */
  private static int count(String written) {
    return switch (written.length()) {
      case 0 -> 1;
      case 1, 2, 3 -> Math.min(MOST + 1, Integer.parseInt(written));
      default -> MOST + 1;
    };
  }

  private static String type(char letter) {
    return switch (letter) {
      case 'c', 's', 'p' -> "bytes";
      case 'e', 'f', 'd' -> "float";
      case '?' -> "bool";
      default -> "int";
    };
  }
}
