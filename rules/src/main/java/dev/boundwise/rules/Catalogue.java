package dev.boundwise.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.advice.Remedy;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Tables;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rules.remedy.Async;
import dev.boundwise.rules.remedy.Distributed;
import dev.boundwise.rules.remedy.FreeThreading;
import dev.boundwise.rules.remedy.Interpreters;
import dev.boundwise.rules.remedy.Native;
import dev.boundwise.rules.remedy.Processes;
import dev.boundwise.rules.remedy.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All rules, and all that is known about libraries. */
public final class Catalogue {

  private static final String EXAMPLE = "## Example\n";

  private Catalogue() {}

  /** The rules that are found, by code. */
  public static List<Rule> rules() {
    return ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(rule -> rule.info().code()))
        .toList();
  }

  /** The remedies, in the order in which reports show them. */
  public static List<Remedy> remedies() {
    return List.of(
        new Processes(),
        new Threads(),
        new Async(),
        new Interpreters(),
        new FreeThreading(),
        new Native(),
        new Distributed());
  }

  /**
   * The example on a rule's page: code to avoid, and what it becomes, in fences; empty for a rule
   * without one.
   */
  public static String example(RuleInfo rule) {
    try (InputStream in = Catalogue.class.getResourceAsStream("pages/" + rule.name() + ".md")) {
      String page = in == null ? "" : new String(in.readAllBytes(), UTF_8);
      int start = page.indexOf(EXAMPLE);
      return start < 0
          ? ""
          : page.substring(start + EXAMPLE.length(), page.indexOf("\n## ", start)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the tables of the catalogue say about Python's libraries. */
  public static Knowledge knowledge() {
    return Knowledge.from(Tables.beside(Catalogue.class, "/knowledge/python"));
  }

  /** What the tables of the catalogue say about Java's libraries. */
  public static Knowledge javaKnowledge() {
    Tables tables = Tables.beside(Catalogue.class, "/knowledge/java");
    return Knowledge.from(
        Tables.byPackage(name -> tables.read(name.equals("stdlib") ? "jdk" : name)));
  }
}
