package dev.boundwise.cli;

import dev.boundwise.engine.Analysis;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rules.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen among. */
final class Rules {
  private Rules() {}

  /** The catalogue's rules and the engine's own, by code. */
  static List<RuleInfo> infos() {
    Stream<RuleInfo> found = Catalogue.rules().stream().map(Rule::info);
    return Stream.concat(Stream.of(Analysis.UNUSED_SUPPRESSION), found)
        .sorted(Comparator.comparing(RuleInfo::code))
        .toList();
  }
}
