package dev.boundwise.cost;

import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Program;

/** How often what fills an object is called, as callers' loops say. */
final class Fillers {

  /** Through so many callers it is asked how often something is called. */
  private static final int FARTHEST = 2;

  private final Program program;
  private final Extents extents;

  Fillers(Program program, Extents extents) {
    this.program = program;
    this.extents = extents;
  }

  /** In Python few callers are known. */
  Plausible calls(Function function) {
    double most = extents.isJava() ? often(function, 0) : 1;
    return most > extents.count().typical() ? Plausible.around(most, 10) : extents.count();
  }

  private double often(Function function, int level) {
    double most = 1;
    for (CallOf site : program.callsOf(function)) {
      Function caller = site.caller();
      if (caller != function) {
        double here =
            extents.nest(caller).times(site.call().start(), -1, extents.trips(), caller).typical();
        most = Math.max(most, level < FARTHEST ? here * often(caller, level + 1) : here);
      }
    }
    return most;
  }
}
