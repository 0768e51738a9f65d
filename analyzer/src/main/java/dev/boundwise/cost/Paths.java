package dev.boundwise.cost;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import java.util.List;

/** How many of a function's calls one run makes at most: on the way with the most of them. */
final class Paths {

  private final List<Expression.Call> calls;

  private Paths(List<Expression.Call> calls) {
    this.calls = calls;
  }

  static int most(Function function, List<Expression.Call> calls) {
    return new Paths(calls).in(function.body());
  }

  private int in(List<Statement> statements) {
    int most = 0;
    int soFar = 0;
    for (Statement statement : statements) {
      if (statement instanceof Statement.Branch it) {
        int then = soFar + in(it.test()) + in(it.then());
        int otherwise = soFar + in(it.test()) + in(it.otherwise());
        most = Math.max(most, Math.max(then, otherwise));
        boolean ends = ends(it.then());
        boolean elseEnds = ends(it.otherwise());
        if (ends && elseEnds) {
          return most;
        }
        soFar = ends ? otherwise : elseEnds ? then : Math.max(then, otherwise);
      } else {
        soFar += inside(statement);
        most = Math.max(most, soFar);
        if (statement instanceof Statement.Return || statement instanceof Statement.Raise) {
          return most;
        }
      }
    }
    return most;
  }

  private int inside(Statement statement) {
    return switch (statement) {
      case Statement.Try it ->
          in(it.body())
              + it.handlers().stream().mapToInt(handler -> in(handler.body())).max().orElse(0)
              + in(it.otherwise())
              + in(it.last());
      case Statement.With it -> in(it.context()) + in(it.body());
      case Statement.Return it -> value(it.value());
      case Statement.Assign it -> value(it.value());
      case Statement.Evaluate it -> value(it.value());
      default -> in(statement);
    };
  }

  private int value(Expression value) {
    if (value instanceof Expression.Operation it
        && it.operator() == Expression.Operator.CHOICE
        && it.operands().size() == 3) {
      List<Expression> arms = it.operands();
      return in(arms.get(0)) + Math.max(value(arms.get(1)), value(arms.get(2)));
    }
    return in(value);
  }

  private static boolean ends(List<Statement> arm) {
    return !arm.isEmpty()
        && (arm.getLast() instanceof Statement.Return
            || arm.getLast() instanceof Statement.Raise
            || arm.getLast() instanceof Statement.Jump);
  }

  private int in(Code code) {
    int count = 0;
    for (Expression.Call call : calls) {
      count += code.start() <= call.start() && call.end() <= code.end() ? 1 : 0;
    }
    return count;
  }
}
