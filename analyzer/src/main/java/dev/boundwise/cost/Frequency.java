package dev.boundwise.cost;

import dev.boundwise.effect.Routine;
import dev.boundwise.effect.Step;
import dev.boundwise.effect.Steps;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often the functions of a program are called in a run of it, as its loops say. */
final class Frequency {

  private static final double MOST = 1e9;

  private final Program program;
  private final Steps steps;
  private final Extents extents;
  private final IdentityHashMap<Function, Double> known = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Double> raised = new IdentityHashMap<>();
  private @Nullable IdentityHashMap<Function, List<Edge>> callers;

  /**
   * A place where a function runs.
   *
   * @param isGiven whether something else calls it that is given it there
   * @param share how likely it is this function that runs there
   */
  private record Edge(Function caller, Expression code, boolean isGiven, double share) {}

  Frequency(Program program, Steps steps, Extents extents) {
    this.program = program;
    this.steps = steps;
    this.extents = extents;
  }

  /** How often a function is called; 1 where nobody is seen to call it. */
  double of(Function function) {
    Double before = known.get(function);
    if (before != null) {
      return before;
    }
    // what calls itself is called from outside as often as others say
    known.put(function, 0.0);
    double sum = 0;
    for (Edge edge : callers().getOrDefault(function, List.of())) {
      sum += edge.caller() == function ? 0 : of(edge);
    }
    double often = Math.clamp(sum, 1, MOST);
    known.put(function, often);
    return often;
  }

  /** A function calls itself; false where that is known already. */
  boolean raise(Function function, double runs) {
    if (raised.put(function, runs) != null) {
      return false;
    }
    known.put(function, Math.clamp(of(function) * runs, 1, MOST));
    return true;
  }

  private double of(Edge edge) {
    Function caller = edge.caller();
    Polynomial times = extents.nest(caller).times(edge.code().start(), -1, extents.trips(), caller);
    double often = atLeast(times);
    if (edge.isGiven() && edge.code() instanceof Expression.Call call) {
      often *= atLeast(new Taken(extents, program.facts(caller)).sized(call, true));
    }
    return of(caller) * often * edge.share();
  }

  /**
   * Guesses are multiplied from caller to caller: what is small must not look as if it were hot.
   */
  private static double atLeast(Polynomial times) {
    return Math.max(
        1, times.at(it -> it.isGuess() ? Math.sqrt(it.low() * it.typical()) : it.typical()));
  }

  private IdentityHashMap<Function, List<Edge>> callers() {
    IdentityHashMap<Function, List<Edge>> found = callers;
    if (found == null) {
      found = new IdentityHashMap<>();
      for (Unit unit : program.units()) {
        for (Function function : unit.functions()) {
          Routine routine = steps.routine(function, null);
          for (Step step : steps.of(routine)) {
            collect(function, step, found);
          }
        }
      }
      callers = found;
    }
    return found;
  }

  private static void collect(
      Function caller, Step step, IdentityHashMap<Function, List<Edge>> out) {
    double share = 1.0 / Math.max(1, step.options().size());
    for (List<Step.Target> option : step.options()) {
      for (Step.Target target : option) {
        boolean isGiven = !Targets.isAt(target.call(), step.code());
        out.computeIfAbsent(target.routine().function(), unused -> new ArrayList<>(2))
            .add(new Edge(caller, step.code(), isGiven, share));
      }
    }
  }
}
