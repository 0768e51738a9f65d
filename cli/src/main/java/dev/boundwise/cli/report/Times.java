package dev.boundwise.cli.report;

import java.util.Locale;

/** Times as people say them, with two digits: {@code 1.2 ms}, {@code 45 s}, {@code 3 h}. */
final class Times {
  private Times() {}

  /** Cells that the longest takes. */
  static final int WIDEST = 7;

  private static final String[] UNITS = {"ns", "µs", "ms", "s", "min", "h", "d", "y"};

  /** How many of a unit make one of the next. */
  private static final double[] NEXT = {1000, 1000, 1000, 60, 60, 24, 365};

  private static final double MOST_YEARS = 99;
  private static final double NANOS_PER_YEAR = 365 * 86_400e9;

  /** At most {@link #WIDEST} cells: what takes longer than a life is not told apart. */
  static String of(double nanos) {
    return Math.abs(nanos) > MOST_YEARS * NANOS_PER_YEAR ? "ages" : exactly(nanos);
  }

  /** The same for factors of formulas, which may be of any size. */
  static String exactly(double nanos) {
    double value = Math.abs(nanos);
    int unit = 0;
    while (unit < NEXT.length && rounded(value) >= NEXT[unit]) {
      value /= NEXT[unit];
      unit++;
    }
    String number = value >= 1e4 ? scientific(value) : digits(value);
    return (nanos < 0 ? "-" : "") + number + " " + UNITS[unit];
  }

  /** A count or a size. */
  static String number(double value) {
    if (value >= 1e6) {
      return scientific(value);
    }
    return value >= 10 ? String.format(Locale.ROOT, "%,d", Math.round(value)) : digits(value);
  }

  private static String scientific(double value) {
    return String.format(Locale.ROOT, "%.0e", value).replaceAll("e\\+?0?", "e");
  }

  private static String digits(double value) {
    double rounded = rounded(value);
    boolean isWhole = rounded >= 10 || rounded == Math.rint(rounded);
    String format = isWhole ? "%.0f" : rounded >= 0.1 ? "%.1f" : "%.2g";
    return String.format(Locale.ROOT, format, rounded);
  }

  private static double rounded(double value) {
    if (value < 0.1) {
      return value;
    }
    double digits = value >= 10 ? 1 : 10;
    return Math.round(value * digits) / digits;
  }
}
