package dev.boundwise.advice;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.function.Predicate;

/** How many calls of itself one call of a function makes at most. */
final class SelfCalls {

  /** Loops make about so many. */
  private static final int MANY = 3;

  private final Predicate<Expression> isCall;

  SelfCalls(Predicate<Expression> isCall) {
    this.isCall = isCall;
  }

  /** Of some statements, one after the other. */
  int most(List<Statement> statements) {
    int before = 0;
    int most = 0;
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Branch it -> {
          before += in(it.test());
          int then = most(it.then());
          int otherwise = most(it.otherwise());
          // an arm that returns does not lead to what follows
          most = Math.max(most, before + (ends(it.then()) ? then : 0));
          before += Math.max(ends(it.then()) ? 0 : then, otherwise);
        }
        case Statement.Loop it -> before += in(it.source()) + MANY * Math.min(1, most(it.body()));
        case Statement.Return it -> before += in(it.value());
        case Statement.Assign it -> before += in(it.value());
        case Statement.Evaluate it -> before += in(it.value());
        default -> {}
      }
    }
    return Math.max(most, before);
  }

  private static boolean ends(List<Statement> arm) {
    return !arm.isEmpty() && arm.getLast() instanceof Statement.Return;
  }

  private int in(Expression code) {
    if (code instanceof Expression.Operation it && it.operator() == Expression.Operator.CHOICE) {
      return in(it.operands().get(0))
          + Math.max(in(it.operands().get(1)), in(it.operands().get(2)));
    }
    int[] found = {0};
    boolean[] isMany = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression != code
            && expression instanceof Expression.Operation it
            && it.operator() == Expression.Operator.CHOICE) {
          found[0] += in(it);
          return false;
        }
        if (expression instanceof Expression.Comprehension it) {
          isMany[0] |= most(it.loop().body()) > 0;
          return false;
        }
        found[0] += isCall.test(expression) ? 1 : 0;
        return true;
      }
    }.code(code);
    return found[0] + (isMany[0] ? MANY : 0);
  }
}
