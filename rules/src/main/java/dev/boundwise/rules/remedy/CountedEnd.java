package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.HashSet;
import java.util.Set;

/** Loops with a condition that have an end that is written. */
final class CountedEnd {

  private CountedEnd() {}

  /** {@code while i < n} that ends by a comparison with a counter, whatever else it asks. */
  static boolean is(Statement.Loop loop) {
    Set<Variable> counters = new HashSet<>();
    for (Statement statement : loop.body()) {
      if (statement instanceof Statement.Assign it
          && it.updates()
          && it.targets().getFirst() instanceof Expression.Name name
          && it.value() instanceof Expression.Operation step
          && (step.method().equals("__add__") || step.method().equals("__sub__"))
          && step.operands().getLast() instanceof Expression.Literal) {
        counters.add(name.variable());
      }
    }
    return asks(loop.source(), counters);
  }

  private static boolean asks(Expression test, Set<Variable> counters) {
    return test instanceof Expression.Operation it
        && switch (it.operator()) {
          case AND -> it.operands().stream().anyMatch(one -> asks(one, counters));
          case COMPARE ->
              it.operands().stream()
                  .anyMatch(
                      one ->
                          one instanceof Expression.Name name
                              && counters.contains(name.variable()));
          default -> false;
        };
  }
}
