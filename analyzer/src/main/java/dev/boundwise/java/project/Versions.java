package dev.boundwise.java.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of libraries in their order. Source: the page "Version Order Specification" of Maven's
 * documentation on POMs; what it says of rare separators is left out.
 */
final class Versions {

  private static final Pattern PARTS = Pattern.compile("\\d+|[a-z]+");
  private static final Pattern RANGE =
      Pattern.compile("([\\[(])\\s*([^,\\])]*?)\\s*(?:(,)\\s*([^\\])]*?)\\s*)?([])])");

  /** Qualifiers in their order; an absent one is 0, all others come after. */
  private static final Map<String, Integer> QUALIFIERS =
      Map.ofEntries(
          Map.entry("alpha", -6),
          Map.entry("a", -6),
          Map.entry("beta", -5),
          Map.entry("b", -5),
          Map.entry("milestone", -4),
          Map.entry("m", -4),
          Map.entry("rc", -3),
          Map.entry("cr", -3),
          Map.entry("snapshot", -2),
          Map.entry("ga", 0),
          Map.entry("final", 0),
          Map.entry("release", 0),
          Map.entry("sp", 1));

  static final Comparator<String> ORDER = Versions::compare;

  private Versions() {}

  /** Whether one has to look which version is meant: {@code [1.0,2.0)}, {@code 1.+}, or none. */
  static boolean isOpen(String version) {
    return version.isEmpty()
        || version.startsWith("[")
        || version.startsWith("(")
        || version.endsWith("+")
        || version.equals("LATEST")
        || version.equals("RELEASE")
        || version.startsWith("latest.");
  }

  /** The newest of those that there are that is meant by an open one. */
  static Optional<String> newest(String wanted, List<String> available) {
    return available.stream().filter(each -> isWithin(wanted, each)).max(ORDER);
  }

  private static boolean isWithin(String wanted, String version) {
    if (wanted.endsWith("+")) {
      return version.startsWith(wanted.substring(0, wanted.length() - 1));
    }
    if (!wanted.startsWith("[") && !wanted.startsWith("(")) {
      return true;
    }
    Matcher range = RANGE.matcher(wanted);
    while (range.find()) {
      String low = range.group(2);
      String high = range.group(3) == null ? low : range.group(4);
      boolean isAbove =
          low.isEmpty() || compare(version, low) >= (range.group(1).equals("[") ? 0 : 1);
      boolean isBelow =
          high.isEmpty() || compare(version, high) <= (range.group(5).equals("]") ? 0 : -1);
      if (isAbove && isBelow) {
        return true;
      }
    }
    return false;
  }

  static int compare(String left, String right) {
    List<String> a = parts(left);
    List<String> b = parts(right);
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      int order = comparePart(i < a.size() ? a.get(i) : "", i < b.size() ? b.get(i) : "");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * {@code 2.0.0-rc1} as 2, rc, 1; {@code 2.0.1} as 2, 0, 1: what is nothing at an end is left out.
   */
  private static List<String> parts(String version) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(version.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      if (!Character.isDigit(matcher.group().charAt(0))) {
        trim(parts);
      }
      parts.add(matcher.group());
    }
    trim(parts);
    return parts;
  }

  private static void trim(List<String> parts) {
    while (!parts.isEmpty() && isNothing(parts.getLast())) {
      parts.removeLast();
    }
  }

  private static boolean isNothing(String part) {
    return Character.isDigit(part.charAt(0)) ? part.matches("0+") : rank(part) == 0;
  }

  private static int comparePart(String a, String b) {
    boolean isNumberA = !a.isEmpty() && Character.isDigit(a.charAt(0));
    boolean isNumberB = !b.isEmpty() && Character.isDigit(b.charAt(0));
    if (isNumberA && isNumberB) {
      String x = a.replaceFirst("^0+", "");
      String y = b.replaceFirst("^0+", "");
      return x.length() != y.length() ? x.length() - y.length() : x.compareTo(y);
    }
    if (isNumberA) {
      return b.isEmpty() && a.matches("0+") ? 0 : 1;
    }
    if (isNumberB) {
      return a.isEmpty() && b.matches("0+") ? 0 : -1;
    }
    int rank = Integer.compare(rank(a), rank(b));
    return rank != 0 ? rank : rank(a) == 2 ? a.compareTo(b) : 0;
  }

  private static int rank(String qualifier) {
    return qualifier.isEmpty() ? 0 : QUALIFIERS.getOrDefault(qualifier, 2);
  }
}
