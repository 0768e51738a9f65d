package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Round;
import dev.boundwise.program.Code;
import dev.boundwise.resolve.FunctionFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loop whose rounds do nothing but arithmetic on numbers, as native code does it for a whole
 * array.
 *
 * @param root the loop itself; null where it is no kernel
 * @param flows what comes out of lists, and goes into them
 * @param isWhole whether nothing says that its numbers are more than whole ones
 * @param isOnArrays whether a round computes with whole arrays already
 * @param other what in it is more than arithmetic; null where nothing is
 */
record Kernel(
    @Nullable Layer root,
    List<Flow> flows,
    boolean isWhole,
    boolean isOnArrays,
    @Nullable Code other) {

  Kernel {
    flows = List.copyOf(flows);
  }

  static Kernel of(FunctionFacts facts, Round round) {
    return new KernelReader(facts).read(round);
  }

  /**
   * What lists that become arrays take, and arrays that become lists: once for each of them.
   *
   * @param isKept whether what the loop itself gives is an array anyway
   */
  double moved(LayerRounds rounds, boolean isKept) {
    Map<String, Double> most = new HashMap<>();
    for (Flow flow : flows) {
      if (!isKept || !flow.name().isEmpty()) {
        most.merge(flow.name() + flow.nanos(), flow.all(rounds), Math::max);
      }
    }
    return most.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * What is read from a list, or written to one.
   *
   * @param nanos for each number
   * @param places of each place that it has, the loops that go over it
   */
  record Flow(double nanos, List<List<Code>> places, String name) {

    /** What all of them take, in nanoseconds. */
    double all(LayerRounds rounds) {
      double elements = 1;
      for (List<Code> loops : places) {
        elements *= loops.stream().mapToDouble(rounds::of).max().orElse(1);
      }
      return elements * nanos;
    }
  }
}
