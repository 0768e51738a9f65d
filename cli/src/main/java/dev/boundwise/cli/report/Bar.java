package dev.boundwise.cli.report;

import dev.boundwise.knowledge.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shares of time as cells in a row. Computing is drawn as blocks; each kind of waiting has its
 * colour, and where there are no colours its letter.
 */
final class Bar {
  private Bar() {}

  /** What a bar shows of nothing. */
  private static final String EMPTY = "·";

  /**
   * Draws shares.
   *
   * @param shares from 0 to 1
   * @param cells that they fill together
   */
  static String of(Map<Resource, Double> shares, int cells, Page page) {
    List<Resource> order = new ArrayList<>(shares.keySet());
    order.sort(Comparator.naturalOrder());
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    StringBuilder bar = new StringBuilder();
    if (sum > 0) {
      double before = 0;
      for (Resource resource : order) {
        double after = before + shares.getOrDefault(resource, 0.0);
        int count = (int) (Math.round(after / sum * cells) - Math.round(before / sum * cells));
        bar.append(ink(resource).on(glyph(resource, page).repeat(count), page));
        before = after;
      }
      return bar.toString();
    }
    return Ink.FAINT.on(EMPTY.repeat(cells), page);
  }

  /** A part of a whole; the rest is left blank. */
  static String part(Map<Resource, Double> shares, double part, int cells, Page page) {
    int filled = (int) Math.round(Math.clamp(part, 0, 1) * cells);
    return (filled == 0 ? "" : of(shares, filled, page)) + " ".repeat(cells - filled);
  }

  /** Says which cell is what. */
  static List<String> legend(Set<Resource> shown, Page page) {
    List<String> words = new ArrayList<>();
    shown.stream()
        .sorted()
        .forEach(
            resource ->
                words.add(ink(resource).on(glyph(resource, page), page) + " " + resource.word()));
    return words;
  }

  static Ink ink(Resource resource) {
    return switch (resource) {
      case INTERPRETER -> Ink.AMBER;
      case NATIVE -> Ink.VIOLET;
      case NETWORK, ANSWER -> Ink.AZURE;
      case DISK -> Ink.CYAN;
      case DATABASE -> Ink.LEAF;
      case SUBPROCESS -> Ink.ROSE;
      case SLEEP -> Ink.GREY;
      case LOCK -> Ink.CORAL;
      case QUEUE -> Ink.SKY;
      case INPUT -> Ink.WHITE;
    };
  }

  private static String glyph(Resource resource, Page page) {
    return switch (resource) {
      case INTERPRETER -> "█";
      case NATIVE -> "▓";
      case NETWORK, ANSWER -> page.colour() ? "░" : "n";
      case DISK -> page.colour() ? "░" : "d";
      case DATABASE -> page.colour() ? "░" : "b";
      case SUBPROCESS -> page.colour() ? "░" : "p";
      case SLEEP -> page.colour() ? "░" : "s";
      case LOCK -> page.colour() ? "░" : "l";
      case QUEUE -> page.colour() ? "░" : "q";
      case INPUT -> page.colour() ? "░" : "i";
    };
  }
}
