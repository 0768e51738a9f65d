package dev.boundwise.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Adds up what phases take, on all threads. */
final class PhaseClock {

  private final Map<Phase, LongAdder> nanos = new EnumMap<>(Phase.class);

  PhaseClock() {
    for (Phase phase : Phase.values()) {
      nanos.put(phase, new LongAdder());
    }
  }

  <T> T timed(Phase phase, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      finish(phase, start);
    }
  }

  /**
   * Adds the time since {@code start}.
   *
   * @return the time now, where the next phase starts
   */
  long finish(Phase phase, long start) {
    long now = System.nanoTime();
    LongAdder sum = nanos.get(phase);
    if (sum != null) {
      sum.add(now - start);
    }
    return now;
  }

  Map<Phase, Duration> times() {
    Map<Phase, Duration> times = new EnumMap<>(Phase.class);
    nanos.forEach((phase, sum) -> times.put(phase, Duration.ofNanos(sum.sum())));
    return Collections.unmodifiableMap(times);
  }
}
