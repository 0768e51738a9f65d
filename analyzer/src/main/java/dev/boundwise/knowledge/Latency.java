package dev.boundwise.knowledge;

import java.util.List;

/**
 * How long a typical call waits, and what it costs the CPU beside.
 *
 * @param waitNanos in which the thread stands still
 * @param cpuNanos for which it runs, in the interpreter
 * @param source where the figures are from
 */
public record Latency(Resource resource, double waitNanos, double cpuNanos, String source) {

  /** Reads a row: the word of a wait, how long it is, what it computes beside, a source. */
  static Latency of(String word, List<String> columns) {
    Resource resource =
        Resource.of(word)
            .filter(Resource::isWait)
            .orElseThrow(() -> new IllegalArgumentException("not a wait: '" + word + "'"));
    return new Latency(
        resource, Formula.nanos(columns.get(1)), Formula.nanos(columns.get(2)), columns.get(3));
  }
}
