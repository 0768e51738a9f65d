package dev.boundwise.resolve;

import java.util.List;
import java.util.Set;

/** Objects of the language itself, and the numbers among them. */
final class Numerals {

  private static final Set<String> REAL = Set.of("builtins.int", "builtins.bool", "builtins.float");

  private Numerals() {}

  static boolean isBuiltin(Value value) {
    return value instanceof Value.Instance it && it.type().startsWith("builtins.");
  }

  /** Whether both are sure to be real numbers of the language, whose quotient is a float. */
  static boolean areReal(Values left, Values right) {
    return isReal(left) && isReal(right);
  }

  private static boolean isReal(Values values) {
    List<Value> options = values.options();
    return values.isComplete()
        && !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && REAL.contains(one.type()));
  }
}
