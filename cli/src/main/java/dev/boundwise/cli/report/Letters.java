package dev.boundwise.cli.report;

import dev.boundwise.cost.Symbol;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short names for the symbols of a region: {@code n}, {@code m}, {@code k}, and so on. */
final class Letters {

  private static final String NAMES = "nmkpqrstuvwxyzabcdfgh";
  private static final String MARK = "\0";

  private final Map<Symbol, String> names = new LinkedHashMap<>();

  /** Those of what takes the most time come first. */
  static Letters of(Region region) {
    Letters letters = new Letters();
    for (Resource resource : region.share().keySet()) {
      List<Symbol> symbols = new ArrayList<>(region.work().of(resource).symbols());
      // What is left out of a polynomial where it is written needs no name.
      String written = region.work().of(resource).written(it -> MARK + symbols.indexOf(it) + MARK);
      String[] parts = written.split(MARK, -1);
      for (int i = 1; i < parts.length; i += 2) {
        letters.of(symbols.get(Integer.parseInt(parts[i])));
      }
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
