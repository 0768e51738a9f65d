package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;

/** What the rounds of a loop do to a variable, and to what it holds. */
final class RoundChanges {

  private RoundChanges() {}

  /** Whether a round gives a variable another value. */
  static boolean isSet(Statement.Loop loop, Variable variable) {
    return variable.bindings().stream().anyMatch(it -> isIn(loop, it));
  }

  /** Whether a round puts something into what a variable holds. */
  static boolean isFilled(Statement.Loop loop, Variable variable) {
    return variable.fillings().stream().anyMatch(it -> isIn(loop, it));
  }

  private static boolean isIn(Statement.Loop loop, Binding binding) {
    int at = binding.site().offset();
    return loop.start() <= at && at <= loop.end();
  }

  /** Statements of a loop's rounds that call a method of a name with one argument. */
  static List<Expression.Call> calls(Statement.Loop loop, Expression.Name name, String method) {
    List<Expression.Call> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute attribute
            && attribute.name().equals(method)
            && DropIn.isSame(attribute.object(), name)
            && call.arguments().size() == 1) {
          found.add(call);
        }
        return true;
      }
    }.statements(loop.body());
    return found;
  }
}
