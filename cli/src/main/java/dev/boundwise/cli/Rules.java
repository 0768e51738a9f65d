package dev.boundwise.cli;

import dev.boundwise.engine.Analysis;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Tables;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The catalogue, by code. */
final class Rules {
  private Rules() {}

  static List<Rule> all() {
    Stream<Rule> found =
        ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get);
    return found.sorted(Comparator.comparing(rule -> rule.info().code())).toList();
  }

  /** The engine's own rule too. */
  static List<RuleInfo> infos() {
    Stream<RuleInfo> found = all().stream().map(Rule::info);
    return Stream.concat(Stream.of(Analysis.UNUSED_SUPPRESSION), found)
        .sorted(Comparator.comparing(RuleInfo::code))
        .toList();
  }

  static Knowledge knowledge() {
    return Knowledge.from(Tables.beside(Rules.class, "/knowledge/python"));
  }
}
