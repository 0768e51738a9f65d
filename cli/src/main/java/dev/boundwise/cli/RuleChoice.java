package dev.boundwise.cli;

import dev.boundwise.rule.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Rules as people name them: by code, by name, by the beginning of a code, or all of them. */
final class RuleChoice {

  private final List<RuleInfo> rules;

  RuleChoice(List<RuleInfo> rules) {
    this.rules = rules;
  }

  /**
   * The rules that run, by code.
   *
   * @param select nothing means all
   * @param ignore wins over {@code select}
   * @param ignoring what {@code ignore} comes from, for messages
   */
  Set<String> codes(List<String> select, List<String> ignore, String ignoring) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String what : select.isEmpty() ? List.of("ALL") : select) {
      chosen.addAll(named(what));
    }
    ignore.forEach(what -> chosen.removeAll(named(what)));
    if (chosen.isEmpty()) {
      throw new Mistake("no rule is left to run; take something away from " + ignoring);
    }
    return chosen;
  }

  RuleInfo one(String typed) {
    Optional<RuleInfo> found =
        rules.stream()
            .filter(rule -> rule.code().equalsIgnoreCase(typed) || rule.name().equals(lower(typed)))
            .findFirst();
    return found.orElseThrow(() -> unknown(typed));
  }

  /** The codes of the rules that a name means. */
  List<String> named(String typed) {
    String upper = typed.toUpperCase(Locale.ROOT);
    List<String> found =
        rules.stream()
            .filter(
                rule ->
                    upper.equals("ALL")
                        || (upper.startsWith("BW") && rule.code().startsWith(upper))
                        || rule.name().equals(lower(typed)))
            .map(RuleInfo::code)
            .toList();
    if (found.isEmpty()) {
      throw unknown(typed);
    }
    return found;
  }

  private Mistake unknown(String typed) {
    List<String> known = new ArrayList<>();
    rules.forEach(rule -> known.add(rule.name()));
    rules.forEach(rule -> known.add(rule.code()));
    String suggestion = Nearest.suggestion(typed, known);
    return new Mistake(
        "no such rule: "
            + typed
            + (suggestion.isEmpty() ? "; boundwise rules lists them all" : suggestion));
  }

  private static String lower(String typed) {
    return typed.toLowerCase(Locale.ROOT);
  }
}
