package dev.boundwise.cost;

import dev.boundwise.program.Function;
import dev.boundwise.resolve.Program;

/**
 * What takes longer because neither code nor data is at hand, where no compiler works while the
 * program runs (of those that have one, see {@link Warmth}), by what tables say ({@code prior
 * cold-call}). A call in a loop finds them from its second round on.
 */
final class Cold {

  /** What a call touches has an end, however long it takes. */
  private static final double MOST = 100_000;

  /** What takes less than this touches nothing that is not at hand anyway, in nanoseconds. */
  private static final double SMALLEST = 100;

  /** After so many runs of the function that calls it, half of all find what they touch at hand. */
  private static final double WARMED = 40;

  /** After so many runs a function of the program takes half of that longer, on average. */
  private static final double FEW = 5;

  private final Runs runs;
  private final double call;
  private final double function;

  Cold(Program program, Extents extents) {
    this.runs = new Runs(program, extents);
    boolean isCompiled = Warmth.rates(program.knowledge()).isCompiled();
    this.call = isCompiled ? 0 : program.knowledge().prior("cold-call").orElse(0.0);
    this.function = isCompiled ? 0 : program.knowledge().prior("cold-function").orElse(0.0);
  }

  /**
   * What a call takes longer.
   *
   * @param nanos what it takes in a loop
   * @param times how often one run of the function makes it
   */
  double call(double nanos, Function caller, Polynomial times) {
    if (nanos <= SMALLEST || call == 0) {
      return 0;
    }
    double first = Math.min(MOST, call * Math.sqrt((nanos - SMALLEST) / 1000));
    return first / (1 + runs.of(caller) / WARMED) / Math.max(1, times.typical());
  }

  /** What a function of the program takes longer. */
  double first(Function called) {
    return function == 0 ? 0 : function / (1 + runs.of(called) / FEW);
  }
}
