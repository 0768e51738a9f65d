package dev.boundwise.cost;

import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Program;
import java.util.IdentityHashMap;
import java.util.List;

/** How often functions run while a program does, as the loops around their calls say. */
final class Runs {

  /**
   * For what nothing in the program calls, or too much: handlers, callbacks, methods of libraries.
   */
  private static final double UNKNOWN = 30;

  private static final double MOST = 1e6;
  private static final int DEEPEST = 30;

  private final Program program;
  private final Extents extents;
  private final IdentityHashMap<Function, Double> known = new IdentityHashMap<>();
  private int depth;

  Runs(Program program, Extents extents) {
    this.program = program;
    this.extents = extents;
  }

  /** How often a function runs, from 1 on. */
  double of(Function function) {
    if (function.kind() == Function.Kind.MODULE) {
      return 1;
    }
    Double before = known.get(function);
    if (before != null) {
      return before;
    }
    if (depth >= DEEPEST) {
      return UNKNOWN;
    }
    depth++;
    // what calls itself runs as often as others call it, at least
    known.put(function, 0.0);
    double runs = called(function);
    known.put(function, runs);
    depth--;
    return runs;
  }

  private double called(Function function) {
    List<CallOf> sites = program.callsOf(function);
    double all = 0;
    for (CallOf site : sites) {
      Function caller = site.caller();
      Polynomial here =
          extents.nest(caller).times(site.call().start(), -1, extents.trips(), caller);
      all += Math.max(1, here.typical()) * of(caller);
    }
    if (all == 0) {
      return function.name().equals("main") ? 1 : UNKNOWN;
    }
    return Math.clamp(all, 1, MOST);
  }
}
