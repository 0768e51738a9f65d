package dev.boundwise.advice;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells quickly which functions have a loop in which much time may be saved. First by names and
 * numbers alone; what seems long is then looked at again with its calls resolved, and with theirs,
 * for as long as it seems so. It is meant to say yes too often rather than too seldom.
 */
final class Glance {

  /** A glance may be wrong by so much: what seems shorter, in nanoseconds, saves nothing. */
  private static final double LONG = 40e6;

  /** A compiler pays for what takes longer. */
  private static final double COMPILED = 500e6;

  /** Waits pay for typical numbers of rounds, which are so many times a handful. */
  private static final double TYPICAL = 5;

  /** What makes a loop long is near it mostly; to look further takes longer than it finds. */
  private static final int LEVELS = 3;

  /** What a function that calls itself twice grows to, where it is given a number. */
  private static final double EXPLODED = 1e5;

  private final Program program;
  private final Nearby nearby;
  private final IdentityHashMap<Function, Outline> outlines = new IdentityHashMap<>();
  private final IdentityHashMap<Function, @Nullable Callee[]> resolved = new IdentityHashMap<>();
  private final List<IdentityHashMap<Function, Double>> known = new ArrayList<>();

  /** What a call runs: nanoseconds of a library, and functions of the program. */
  private record Callee(double nanos, List<Function> own) {

    boolean isShort() {
      return nanos <= 0 && own.isEmpty();
    }
  }

  Glance(Program program) {
    this.program = program;
    this.nearby = new Nearby(program);
    for (int i = 0; i < (LEVELS + 1) * (LEVELS + 2); i++) {
      known.add(new IdentityHashMap<>());
    }
  }

  boolean isLong(Function function) {
    Outline outline = outline(function);
    if (outline.loops().isEmpty() && outline.itself() == 0) {
      return false;
    }
    for (int depth = 0; depth <= LEVELS + 1; depth++) {
      if (!isLong(function, outline, depth)) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param depth as many levels of calls are resolved
   */
  private boolean isLong(Function function, Outline outline, int depth) {
    if (outline.itself() > 0 && nanos(function, LEVELS, depth) >= LONG) {
      return true;
    }
    for (Outline.Loop loop : outline.loops()) {
      double all = loop.own();
      double most = loop.isFree() ? LONG : COMPILED;
      for (int i = loop.from(); i < loop.to() && all < most * loop.times(); i++) {
        all += outline.calls().get(i).times() * nanos(function, i, LEVELS, depth);
      }
      if (all >= most * loop.times()) {
        return true;
      }
    }
    return false;
  }

  private Outline outline(Function function) {
    Outline before = outlines.get(function);
    if (before == null) {
      before = Outline.of(function, nearby::passed);
      outlines.put(function, before);
    }
    return before;
  }

  /** One run of a function, its calls followed so far. */
  private double nanos(Function function, int levels, int depth) {
    IdentityHashMap<Function, Double> memo = known.get(levels * (LEVELS + 2) + depth);
    Double before = memo.get(function);
    if (before != null) {
      return before;
    }
    Outline outline = outline(function);
    double all = outline.own();
    for (int i = 0; i < outline.calls().size(); i++) {
      all += outline.calls().get(i).times() * nanos(function, i, levels, depth);
    }
    if (outline.itself() > 0) {
      boolean explodes = outline.itself() > 1 && nearby.passed(function.name()) > 0;
      all *= explodes ? EXPLODED : Outline.HANDFUL;
    }
    memo.put(function, all);
    return all;
  }

  /** One run of a call. */
  private double nanos(Function function, int call, int levels, int depth) {
    Callee callee = depth > 0 ? resolved(function, call) : named(function, call);
    double most = callee.nanos();
    if (levels > 0) {
      for (Function own : callee.own()) {
        most = Math.max(most, nanos(own, levels - 1, Math.max(0, depth - 1)));
      }
    }
    return most;
  }

  private Callee named(Function function, int index) {
    Expression.Call call = outline(function).calls().get(index).call();
    return new Callee(TYPICAL * nearby.library(function, call), nearby.own(function, call));
  }

  private Callee resolved(Function function, int index) {
    Callee[] all = resolved.computeIfAbsent(function, it -> new Callee[outline(it).calls().size()]);
    Callee before = all[index];
    if (before == null) {
      Callee named = named(function, index);
      // what no name stands for that takes long is not looked at
      before = named.isShort() ? named : read(function, outline(function).calls().get(index));
      all[index] = before;
    }
    return before;
  }

  private Callee read(Function function, Outline.Called called) {
    FunctionFacts facts = program.facts(function);
    CallSite site = new CallSite(called.call(), called.call().callee(), "", called.isAwaited());
    double nanos = 0;
    List<Function> own = new ArrayList<>();
    for (Value callee : facts.callee(site).options()) {
      nanos = Math.max(nanos, facts.fact(callee).map(nearby::nanos).orElse(0.0));
      if (callee instanceof Value.Own it) {
        own.add(it.function());
      } else if (callee instanceof Value.OwnClass it) {
        own.addAll(facts.constructors(it.type()));
      }
    }
    return new Callee(TYPICAL * nanos, List.copyOf(own));
  }
}
