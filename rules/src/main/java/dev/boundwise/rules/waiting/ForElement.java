package dev.boundwise.rules.waiting;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.Set;

/** The names that stand for a loop's element: itself, and what is made of it. */
final class ForElement {

  private ForElement() {}

  /** What is made of the element stands for it too. */
  static void derive(Statement.Assign assign, Set<Variable> given) {
    if (uses(assign.value(), given)) {
      for (Expression target : assign.targets()) {
        if (target instanceof Expression.Name name) {
          given.add(name.variable());
        }
      }
    }
  }

  /** {@code statement.setLong(1, id)}: so does what is told it. */
  static void derive(Statement.Evaluate statement, Set<Variable> given) {
    if (statement.value() instanceof Expression.Call call
        && call.arguments().stream().anyMatch(it -> uses(it.value(), given))) {
      BuiltQuery.told(call).ifPresent(given::add);
    }
  }

  /** Whether it reads any of them. */
  static boolean uses(Expression expression, Set<Variable> given) {
    return Walk.any(
        expression, it -> it instanceof Expression.Name name && isGiven(name.variable(), given));
  }

  /** Itself, or as a lambda of a stream calls it. */
  private static boolean isGiven(Variable variable, Set<Variable> given) {
    return given.contains(variable)
        || variable.bindings().stream()
            .anyMatch(
                it ->
                    it instanceof Binding.Assigned set
                        && set.value() instanceof Expression.Name name
                        && given.contains(name.variable()));
  }
}
