package dev.boundwise.cli.report;

import dev.boundwise.cost.Symbol;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Region;
import java.util.LinkedHashMap;
import java.util.Map;

/** Short names for the symbols of a region: {@code n}, {@code m}, {@code k}, and so on. */
final class Letters {

  private static final String NAMES = "nmkpqrstuvwxyzabcdfgh";

  private final Map<Symbol, String> names = new LinkedHashMap<>();

  /** The symbols of what takes the most time come first. */
  static Letters of(Region region) {
    Letters letters = new Letters();
    for (Resource resource : region.share().keySet()) {
      // as it is written: what is left out there needs no name
      String unused = region.work().of(resource).written(letters::of);
    }
    return letters;
  }

  String of(Symbol symbol) {
    return names.computeIfAbsent(symbol, unused -> name(names.size()));
  }

  Map<Symbol, String> all() {
    return names;
  }

  private static String name(int number) {
    int round = number / NAMES.length();
    return NAMES.charAt(number % NAMES.length()) + (round == 0 ? "" : String.valueOf(round + 1));
  }
}
