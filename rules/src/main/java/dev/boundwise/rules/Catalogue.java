package dev.boundwise.rules;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Tables;
import dev.boundwise.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All rules, and all that is known about libraries. */
public final class Catalogue {

  private Catalogue() {}

  /** The rules that are found, by code. */
  public static List<Rule> rules() {
    return ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(rule -> rule.info().code()))
        .toList();
  }

  /** What the tables of the catalogue say about Python's libraries. */
  public static Knowledge knowledge() {
    return Knowledge.from(Tables.beside(Catalogue.class, "/knowledge/python"));
  }
}
