package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The loops of a function, and which of them stand around a place. */
final class LoopNest {

  private final List<Statement.Loop> loops;

  /** Those of comprehensions. */
  private final Set<Statement.Loop> within;

  private @Nullable Arms arms;

  private LoopNest(List<Statement.Loop> loops, Set<Statement.Loop> within) {
    this.loops = loops;
    this.within = within;
  }

  /** How often its places run as its branches say. */
  Arms arms(FunctionFacts facts) {
    Arms found = arms;
    if (found == null) {
      found = new Arms(facts);
      arms = found;
    }
    return found;
  }

  static LoopNest of(Function function) {
    List<Statement.Loop> found = new ArrayList<>();
    Set<Statement.Loop> within = Collections.newSetFromMap(new IdentityHashMap<>());
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop loop && !within.contains(loop)) {
          found.add(loop);
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Comprehension it) {
          inside(it.loop(), found, within);
        }
        return true;
      }
    }.statements(function.body());
    return new LoopNest(List.copyOf(found), within);
  }

  private static void inside(
      Statement.Loop loop, List<Statement.Loop> found, Set<Statement.Loop> within) {
    found.add(loop);
    within.add(loop);
    Statement inner = loop.body().getFirst();
    while (inner instanceof Statement.Branch branch) {
      inner = branch.then().getFirst();
    }
    if (inner instanceof Statement.Loop next) {
      inside(next, found, within);
    }
  }

  /**
   * How often a place runs.
   *
   * @param from another place: loops around both do not count; -1 for none
   */
  Polynomial times(int offset, int from, Trips trips, Function function) {
    Polynomial times = Polynomial.ONE;
    for (Statement.Loop loop : loops) {
      if (isInside(loop, offset) && (from < 0 || !isInside(loop, from))) {
        times = times.times(trips.of(loop, function));
      }
    }
    return times;
  }

  /** How often a place runs in each round of a loop around it. */
  Polynomial timesIn(Statement.Loop outer, int offset, Trips trips, Function function) {
    Polynomial times = Polynomial.ONE;
    for (Statement.Loop loop : loops) {
      if (loop.start() != outer.start()
          && isInside(outer, loop.start())
          && isInside(loop, offset)) {
        times = times.times(trips.of(loop, function));
      }
    }
    return times;
  }

  /** The innermost loop around another one; null where there is none. */
  Statement.@Nullable Loop around(Statement.Loop inner) {
    Statement.Loop found = null;
    for (Statement.Loop loop : loops) {
      if (loop.start() != inner.start()
          && isInside(loop, inner.start())
          && (found == null || isInside(found, loop.start()))) {
        found = loop;
      }
    }
    return found;
  }

  /** Whether a loop with a condition is around a place and not around another one. */
  boolean isInConditional(int offset, int from) {
    return loops.stream()
        .anyMatch(it -> it.isConditional() && isInside(it, offset) && !isInside(it, from));
  }

  boolean isOutside(int offset) {
    return loops.stream().noneMatch(loop -> isInside(loop, offset));
  }

  private boolean isInside(Statement.Loop loop, int offset) {
    boolean isAroundSource =
        loop.source().start() <= offset && offset < loop.source().end() && !loop.isConditional();
    // what ends with a comprehension, units += [...], is not in its rounds
    boolean isBefore = within.contains(loop) ? offset < loop.end() : offset <= loop.end();
    return loop.start() <= offset && isBefore && !isAroundSource;
  }

  /**
   * Whether what stands at an offset runs in each round of a loop: of {@code for (int i = n; i > 0;
   * i--)} the first part does not.
   */
  static boolean isInRounds(Statement.Loop loop, int offset) {
    int first = loop.isConditional() ? loop.source().start() : loop.start() + 1;
    if (!loop.body().isEmpty()) {
      first = Math.min(first, loop.body().getFirst().start());
    }
    return first <= offset && offset <= loop.end();
  }
}
