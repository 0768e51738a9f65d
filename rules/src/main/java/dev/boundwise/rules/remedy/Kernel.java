package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Round;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
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
    return new KernelReader(facts, round.loop()).read(round);
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
        // blocks lie side by side: i in range(0, n, 8), j in range(i, i + 8)
        boolean isBlock = loops.size() > 1 && loops.stream().anyMatch(Flow::isInSteps);
        elements *=
            loops.stream()
                .mapToDouble(rounds::of)
                .reduce(1, isBlock ? (one, other) -> one * other : Math::max);
      }
      return elements * nanos;
    }

    /** Whether a loop goes over a range that leaves out numbers. */
    private static boolean isInSteps(Code code) {
      Statement.Loop loop =
          code instanceof Expression.Comprehension it
              ? it.loop()
              : code instanceof Statement.Loop it ? it : null;
      return loop != null
          && loop.source() instanceof Expression.Call call
          && call.arguments().size() == 3;
    }
  }
}
