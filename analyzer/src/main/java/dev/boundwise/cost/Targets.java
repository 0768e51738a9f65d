package dev.boundwise.cost;

import dev.boundwise.effect.Step;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions to what calls and iterations run. */
final class Targets {

  private static final int MOST_AVERAGED = 4;

  /** What is less is trivial, in nanoseconds. */
  private static final double A_WHILE = 50_000;

  /** Shares of waiting that are so far from each other are those of other classes. */
  private static final double APART = 0.6;

  private Targets() {}

  /** The sum of what may run; of many the middle one stands for each, for few are heavy. */
  static Work together(List<Work> runs, boolean isJava) {
    if (runs.size() <= MOST_AVERAGED || !isJava) {
      return runs.stream().reduce(Work.NONE, Work::plus);
    }
    List<Work> ordered = new ArrayList<>(runs);
    ordered.sort(Comparator.comparingDouble((Work it) -> it.total().typical()));
    return ordered.get(ordered.size() / 2).times(runs.size());
  }

  /**
   * Whether it matters which of several runs: one takes a while and another does not, or one waits
   * where another computes. None of them takes what all take on average.
   */
  static boolean differ(List<Work> runs) {
    double least = Double.MAX_VALUE;
    double most = 0;
    double leastWait = 1;
    double mostWait = 0;
    for (Work run : runs) {
      double all = run.total().typical();
      least = Math.min(least, all);
      most = Math.max(most, all);
      if (all >= A_WHILE) {
        double wait = run.waiting() / all;
        leastWait = Math.min(leastWait, wait);
        mostWait = Math.max(mostWait, wait);
      }
    }
    return most >= A_WHILE && (least < A_WHILE || mostWait - leastWait > APART);
  }

  /** Whether two pieces of a function are the same: they stand at the same place. */
  static boolean isAt(@Nullable Code one, Code other) {
    return one != null && one.start() == other.start() && one.end() == other.end();
  }

  static String nameOf(Value callee) {
    return callee instanceof Value.Symbol symbol
        ? symbol.name()
        : callee instanceof Value.Method method
            ? method.qualifiedName()
            : callee instanceof Value.Instance it ? it.type() + ".__call__" : "";
  }

  /** A method that is there to be overridden costs nothing where something else may run. */
  static boolean isAbstract(List<Step.Target> option) {
    return option.stream().allMatch(target -> isAbstract(target.routine().function()));
  }

  private static boolean isAbstract(Function function) {
    if (function.isAbstract()) {
      return true;
    }
    for (Statement statement : function.body()) {
      boolean isMark =
          statement instanceof Statement.Raise
              || (statement instanceof Statement.Evaluate text
                  && text.value() instanceof Expression.Literal);
      if (!isMark) {
        return false;
      }
    }
    return !function.body().isEmpty();
  }

  /** {@code return (load(x) for x in xs)}: it runs where it is gone over. */
  static boolean isReturned(Expression.Comprehension stream, Function function) {
    if (!stream.isLazy()) {
      return false;
    }
    List<Expression> returned = new ArrayList<>();
    Walk.returns(function.body(), returned);
    return returned.stream().anyMatch(it -> it == stream);
  }

  /** Whether a function runs once where it stands, not once for each element. */
  static boolean isOnce(Function function) {
    boolean isOfSyntax = function.name().startsWith("__") && function.name().endsWith("__");
    return function.isGenerator()
        || function.isAccessor()
        || (isOfSyntax
            && !function.name().equals("__next__")
            && !function.name().equals("__call__"));
  }

  /** The call that made a generator. */
  static Expression.@Nullable Call maker(Expression code) {
    if (code instanceof Expression.Name name
        && name.variable().bindings().size() == 1
        && name.variable().bindings().getFirst() instanceof Binding.Assigned assigned) {
      return assigned.value() instanceof Expression.Call call ? call : null;
    }
    return code instanceof Expression.Call call ? call : null;
  }

  /** {@code map(function, xs)}: what it calls runs when it is gone over. */
  static boolean isMapped(Expression argument, FunctionFacts facts) {
    return argument instanceof Expression.Call call
        && facts.valueOf(call.callee()).options().stream()
            .anyMatch(
                it ->
                    it instanceof Value.Symbol name
                        && !facts.knowledge().later(name.name()).isEmpty());
  }
}
