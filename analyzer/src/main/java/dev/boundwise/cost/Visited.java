package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Set;

/**
 * Recursions that keep what they have been to, {@code if (!seen.add(node)) return}: however many
 * ways lead to a place, it is gone on from once.
 */
final class Visited {

  private static final Set<String> ASKING =
      Set.of("add", "contains", "containsKey", "__contains__");

  private final Function function;
  private final List<Expression.Call> calls;

  /**
   * @param calls those by which the function calls itself
   */
  Visited(Function function, List<Expression.Call> calls) {
    this.function = function;
    this.calls = calls;
  }

  /** Whether each place is gone on from once. */
  boolean isOnce() {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch branch) {
          boolean isEnd =
              !branch.then().isEmpty() && branch.then().getLast() instanceof Statement.Return;
          boolean isGuard =
              !calls.isEmpty()
                  && calls.stream().allMatch(call -> branch.span().contains(call.span()));
          found[0] |= (isEnd || isGuard) && Walk.any(branch.test(), it -> asksAndIsKept(it));
        }
        return true;
      }
    }.statements(function.body());
    return found[0];
  }

  private boolean asksAndIsKept(Expression test) {
    return switch (test) {
      case Expression.Call call ->
          call.callee() instanceof Expression.Attribute method
              && call.arguments().size() == 1
              && ASKING.contains(method.name())
              && isKept(method.object())
              && (method.name().equals("add") || isAddedTo(method.object()));
      case Expression.Operation it ->
          it.method().equals("__contains__")
              && it.operands().stream().anyMatch(each -> isKept(each) && isAddedTo(each));
      default -> false;
    };
  }

  /** What all runs share: of an object, or a parameter that is passed on. */
  private boolean isKept(Expression container) {
    return switch (container) {
      case Expression.Attribute it -> true;
      case Expression.Name it ->
          it.variable().scope() != function
              || calls.stream().allMatch(call -> passes(call, it.variable()));
      default -> false;
    };
  }

  private static boolean passes(Expression.Call call, Variable variable) {
    for (Argument argument : call.arguments()) {
      if (argument.value() instanceof Expression.Name name && name.variable() == variable) {
        return true;
      }
    }
    return false;
  }

  private boolean isAddedTo(Expression container) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            found[0] |= target instanceof Expression.Item item && isSame(item.object(), container);
          }
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        found[0] |=
            expression instanceof Expression.Call call
                && call.callee() instanceof Expression.Attribute method
                && (method.name().equals("add") || method.name().equals("put"))
                && isSame(method.object(), container);
      }
    }.statements(function.body());
    return found[0];
  }

  private static boolean isSame(Expression one, Expression other) {
    if (one instanceof Expression.Name name) {
      return other instanceof Expression.Name it && name.variable() == it.variable();
    }
    return one instanceof Expression.Attribute field
        && other instanceof Expression.Attribute it
        && field.name().equals(it.name());
  }
}
