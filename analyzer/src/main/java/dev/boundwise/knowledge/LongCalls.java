package dev.boundwise.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What calls of libraries may take, by the last part of their names alone: a first glance. */
public final class LongCalls {

  /** What is known to compute for long, in nanoseconds. */
  private static final double HEAVY = 10e6;

  /** Native code that others can run beside, whose time depends on its input. */
  private static final double BESIDE = 1e6;

  private final Knowledge knowledge;
  private final Map<String, Map<String, Double>> known = new HashMap<>();

  public LongCalls(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Nanoseconds of calls that wait for something, or compute for long, by the last part of their
   * names.
   *
   * @param module whose library's calls are asked for; all calls of the library are meant
   */
  public Map<String, Double> of(String module) {
    int dot = module.indexOf('.');
    String top = dot < 0 ? module : module.substring(0, dot);
    Map<String, Double> before = known.get(top);
    if (before == null) {
      before = read(top);
      known.put(top, before);
    }
    return before;
  }

  /** The last parts of the names of the language's own methods: mostly theirs where they stand. */
  public Set<String> ofLanguage() {
    Set<String> found = new HashSet<>();
    Table table = knowledge.table("builtins");
    table.priced().forEach(name -> found.add(last(name)));
    table.names().forEach(name -> found.add(last(name)));
    return Set.copyOf(found);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private Map<String, Double> read(String top) {
    Map<String, Double> found = new HashMap<>();
    Table table = knowledge.table(top);
    for (String name : table.names()) {
      Optional<ApiFact> fact = table.fact(name);
      double nanos = fact.map(this::nanos).orElse(0.0);
      if (nanos > 0) {
        found.merge(last(name), nanos, Math::max);
      }
    }
    return Map.copyOf(found);
  }

  /** Nanoseconds that a call with a fact takes, where others could be waited for beside it. */
  public double nanos(ApiFact fact) {
    return switch (fact.does()) {
      case NETWORK, DISK, DATABASE, SUBPROCESS ->
          knowledge.latency(fact.does()).map(Latency::waitNanos).orElse(0.0);
      case COMPUTE -> fact.isHeavy() ? HEAVY : fact.gil().released() ? BESIDE : 0;
      // what keeps a pace, or waits for others, is no time that could be saved
      case SLEEP, LOCK, QUEUE, INPUT, NONE -> 0;
    };
  }
}
