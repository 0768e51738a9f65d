package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;

/** Tells loops that go on until they have found something. */
final class Seeking {

  private Seeking() {}

  /**
   * Whether a condition asks something of what each step moves by a fixed amount: {@code while
   * (!isFree(port)) port++}, {@code while (!matches(time)) time = time.plusMinutes(1)}.
   */
  static boolean is(Expression test, Statement.Loop loop) {
    if (test instanceof Expression.Operation it && it.operator() == Expression.Operator.NOT) {
      return is(it.operands().getFirst(), loop);
    }
    return test instanceof Expression.Call call
        && call.arguments().stream()
            .anyMatch(
                it -> it.value() instanceof Expression.Name name && isMoved(name.variable(), loop));
  }

  /** Whether each step of a loop sets a variable to the one after it. */
  private static boolean isMoved(Variable variable, Statement.Loop loop) {
    for (Statement statement : loop.body()) {
      if (statement instanceof Statement.Assign it
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name name
          && name.variable() == variable) {
        return switch (it.value()) {
          case Expression.Operation sum ->
              sum.operator() == Expression.Operator.ARITHMETIC
                  && isNext(sum.operands().getFirst(), sum.operands().getLast(), variable);
          case Expression.Call call ->
              call.callee() instanceof Expression.Attribute method
                  && call.arguments().size() == 1
                  && isNext(method.object(), call.arguments().getFirst().value(), variable);
          default -> false;
        };
      }
    }
    return false;
  }

  private static boolean isNext(Expression before, Expression by, Variable variable) {
    return before instanceof Expression.Name name
        && name.variable() == variable
        && by instanceof Expression.Literal;
  }
}
