package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Variable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An effect of a routine that it has only where all guards hold for what is passed. */
record Guarded(Effect effect, Set<Guard> guards) {

  /** More ways of one effect than this are taken together, as if nothing guarded them. */
  private static final int MOST = 8;

  Guarded {
    // not Set.copyOf, whose order differs from run to run
    guards = Collections.unmodifiableSet(new LinkedHashSet<>(guards));
  }

  /**
   * The key for what is guarded, and more so.
   *
   * @param key an effect, guarded or not, or any other key, which stays
   * @param before what is known so far
   */
  static Object key(Object key, Set<Guard> more, Map<Object, Witness> before) {
    if (more.isEmpty() || key instanceof Variable) {
      return key;
    }
    Set<Guard> guards = new LinkedHashSet<>(more);
    Effect effect = effect(key);
    if (key instanceof Guarded it) {
      guards.addAll(it.guards());
    }
    Guarded guarded = new Guarded(effect, guards);
    long count =
        before.keySet().stream()
            .filter(known -> known instanceof Guarded it && it.effect() == effect)
            .count();
    return count < MOST || before.containsKey(guarded) ? guarded : effect;
  }

  /** The effect that a key stands for. */
  static Effect effect(Object key) {
    return key instanceof Guarded it ? it.effect() : (Effect) key;
  }

  /** All but the ways that say no more than one without guards. */
  static Map<Object, Witness> needed(Map<Object, Witness> ways) {
    Map<Object, Witness> needed = new LinkedHashMap<>();
    ways.forEach(
        (key, way) -> {
          Witness plain = key instanceof Guarded it ? ways.get(it.effect()) : null;
          if (plain == null || plain.likelihood().compareTo(way.likelihood()) > 0) {
            needed.put(key, way);
          }
        });
    return needed;
  }
}
