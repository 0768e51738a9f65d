package dev.boundwise.cost;

import java.util.Locale;

/** Writes numbers with two significant digits: {@code 12}, {@code 0.35}, {@code 2.1e6}. */
final class Figures {

  private Figures() {}

  static String two(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= 999.5 || size < 0.01) {
      String text = String.format(Locale.ROOT, "%.1e", value);
      int e = text.indexOf('e');
      String digits = text.substring(0, e);
      digits = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
      return digits + "e" + Integer.parseInt(text.substring(e + 1));
    }
    double digits = Math.pow(10, 1 - Math.floor(Math.log10(size)));
    double rounded = Math.round(value * digits) / digits;
    String text = String.format(Locale.ROOT, size >= 10 ? "%.0f" : "%.3f", rounded);
    return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
