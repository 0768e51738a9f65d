package dev.boundwise.advice;

import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Work;
import dev.boundwise.knowledge.Resource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What one run of a region takes where each size has a value, in nanoseconds.
 *
 * @param rounds how many rounds a loop has, or parts a recursion; at least 1
 * @param interpreter CPU under the interpreter's lock
 * @param released CPU of native code that lets go of it
 * @param waits by what is waited for
 */
public record Load(
    double rounds, double interpreter, double released, Map<Resource, Double> waits) {

  public Load {
    // in one order, in which they are added up
    waits = Collections.unmodifiableMap(new LinkedHashMap<>(waits));
  }

  /**
   * The load of some work.
   *
   * @param value what a polynomial is where each size has a value
   */
  static Load of(Work work, Polynomial trips, ToDoubleFunction<Polynomial> value) {
    Map<Resource, Double> waits = new EnumMap<>(Resource.class);
    work.time()
        .forEach(
            (resource, time) -> {
              if (resource.isWait()) {
                waits.put(resource, value.applyAsDouble(time));
              }
            });
    return new Load(
        Math.max(1, value.applyAsDouble(trips)),
        value.applyAsDouble(work.of(Resource.INTERPRETER)),
        value.applyAsDouble(work.of(Resource.NATIVE)),
        waits);
  }

  public double wait(Resource resource) {
    return waits.getOrDefault(resource, 0.0);
  }

  /** All that it waits. */
  public double waiting() {
    return waits.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** All that it takes. */
  public double total() {
    return interpreter + released + waiting();
  }

  /** The same rounds, each of which takes so many times as long. */
  public Load times(double factor) {
    Map<Resource, Double> scaled = new EnumMap<>(Resource.class);
    waits.forEach((resource, nanos) -> scaled.put(resource, nanos * factor));
    return new Load(rounds, interpreter * factor, released * factor, scaled);
  }

  /** What one round takes. */
  public double round() {
    return total() / rounds;
  }
}
