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

  /** A function that is made in place is called so often by what it is given to. */
  private static final double MADE_FOR = 10;

  /** What is read like an attribute is read wherever such objects are. */
  private static final double OF_ATTRIBUTE = 200;

  /** What calls itself runs about so often, or oftener, for each call from outside. */
  private static final double OF_RECURSION = 100;

  private static final double MOST = 1e6;
  private static final int DEEPEST = 30;

  /** What is asked for while it is found out is called by what it calls. */
  private static final double RUNNING = 0;

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
    known.put(function, RUNNING);
    double runs = called(function);
    known.put(function, runs);
    depth--;
    return runs;
  }

  private double called(Function function) {
    List<CallOf> sites = program.callsOf(function);
    double all = 0;
    boolean isRecursive = false;
    for (CallOf site : sites) {
      Function caller = site.caller();
      Polynomial here =
          extents.nest(caller).times(site.call().start(), -1, extents.trips(), caller);
      double outside = of(caller);
      isRecursive |= outside == RUNNING;
      all += Math.max(1, here.typical()) * outside;
    }
    if (all == 0) {
      all = uncalled(function);
    }
    return Math.clamp(all * (isRecursive ? OF_RECURSION : 1), 1, MOST);
  }

  /** Of what no call names: who makes a function in place hands it to what calls it. */
  private double uncalled(Function function) {
    if (function.name().equals("main")) {
      return 1;
    }
    if (function.isAccessor()) {
      return OF_ATTRIBUTE;
    }
    Function outer =
        function.parent().filter(it -> it.kind() != Function.Kind.CLASS_BODY).orElse(null);
    if (outer == null || function.kind() != Function.Kind.LAMBDA) {
      return UNKNOWN;
    }
    Polynomial made = extents.nest(outer).times(function.start(), -1, extents.trips(), outer);
    return Math.max(UNKNOWN, MADE_FOR * Math.max(1, made.typical()) * Math.max(1, of(outer)));
  }
}
