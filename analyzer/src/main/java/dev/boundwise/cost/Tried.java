package dev.boundwise.cost;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recursions that try one choice after the other, until one of them leads to the end:
 *
 * <pre>{@code
 * for digit in choices:
 *     board[place] = digit
 *     if solve(board):
 *         return True
 *     board[place] = 0
 * return False
 * }</pre>
 */
final class Tried {

  /** So many calls: 165, 28 and 100 were counted in programs. */
  static final double USUAL = 100;

  private final List<Expression.Call> calls;

  /**
   * @param calls those of the function itself, in its body
   */
  Tried(List<Expression.Call> calls) {
    this.calls = calls;
  }

  /** Whether what a function gives itself for a choice tells whether the next one is tried. */
  boolean endsByResult(Function function) {
    boolean[] found = {false};
    new Walk() {
      private int loops;
      private final Set<Variable> results = new HashSet<>();

      @Override
      protected boolean enter(Statement statement) {
        switch (statement) {
          case Statement.Loop it -> loops++;
          case Statement.Assign it when calls(it.value()) -> {
            for (Expression target : it.targets()) {
              Variable variable = variable(target);
              if (variable != null) {
                results.add(variable);
              }
            }
          }
          case Statement.Branch it ->
              found[0] |= loops > 0 && isLeft(it.then()) && isFound(it.test());
          default -> {}
        }
        return true;
      }

      @Override
      protected void leave(Statement statement) {
        if (statement instanceof Statement.Loop) {
          loops--;
        }
      }

      /** {@code solve(board)}, {@code found is not None}: not where something is wrong. */
      private boolean isFound(Expression test) {
        return switch (test) {
          case Expression.Name it -> results.contains(it.variable());
          case Expression.Call it -> calls(it);
          case Expression.Bind it -> calls(it.value());
          case Expression.Operation it ->
              (it.operator() == Expression.Operator.IS_NOT
                      || it.operator() == Expression.Operator.AND)
                  && it.operands().stream().anyMatch(this::isFound);
          default -> false;
        };
      }
    }.statements(function.body());
    return found[0];
  }

  private boolean calls(Code code) {
    Span span = code.span();
    return calls.stream().anyMatch(it -> span.contains(it.span()));
  }

  private static @Nullable Variable variable(Expression target) {
    return target instanceof Expression.Name name ? name.variable() : null;
  }

  private static boolean isLeft(List<Statement> arm) {
    return !arm.isEmpty() && arm.getLast() instanceof Statement.Return;
  }
}
