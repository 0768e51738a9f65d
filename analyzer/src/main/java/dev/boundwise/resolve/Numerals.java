package dev.boundwise.resolve;

import dev.boundwise.program.Expression;
import java.util.List;
import java.util.Set;

/** Objects of the language itself, and the numbers among them. */
final class Numerals {

  private static final Set<String> REAL = Set.of("builtins.int", "builtins.bool", "builtins.float");

  /** Each takes in those before it. */
  private static final List<String> RANKS =
      List.of("builtins.int", "builtins.float", "builtins.complex");

  /** Whole numbers alone have bits. */
  private static final Set<String> OF_BITS =
      Set.of("__and__", "__or__", "__xor__", "__lshift__", "__rshift__");

  private Numerals() {}

  static boolean isBuiltin(Value value) {
    return value instanceof Value.Instance it && it.type().startsWith("builtins.");
  }

  /** What a real number of the language gives that is divided by something. */
  static Values quotient(Values real, Values left, Values right) {
    if (right.options().isEmpty() || isReal(right.options())) {
      return left.isComplete() && right.isComplete() && !right.options().isEmpty()
          ? real
          : real.incomplete();
    }
    Values all = left.isComplete() && right.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : right.options()) {
      all = all.or(isReal(List.of(value)) ? real : Values.of(value));
    }
    return all;
  }

  static boolean isReal(Values values) {
    return values.isComplete() && isReal(values.options());
  }

  /** Whether there are possibilities, and all are real numbers of the language. */
  static boolean isReal(List<Value> options) {
    return !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && REAL.contains(one.type()));
  }

  /**
   * What arithmetic gives of a value of the language and another one: {@code 2 * x} is a float
   * where {@code x} is one, and a list where it is a list.
   */
  static Values with(Value left, Expression.Operation it, Values right) {
    int rank = RANKS.indexOf(type(left));
    if (rank < 0 || OF_BITS.contains(it.method())) {
      return Values.of(left);
    }
    Values all = right.isComplete() || rank > 0 ? Values.NONE : Values.UNKNOWN;
    for (Value value : right.options()) {
      int other = RANKS.indexOf(type(value));
      boolean isLeft = other >= 0 && other <= rank;
      all = all.or(Values.of(isLeft || isNothing(value) ? left : value));
    }
    return right.options().isEmpty() ? all.or(Values.of(left)) : all;
  }

  private static boolean isNothing(Value value) {
    return type(value).equals("builtins.NoneType");
  }

  private static String type(Value value) {
    String type = value instanceof Value.Instance it ? it.type() : "";
    return type.equals("builtins.bool") ? "builtins.int" : type;
  }
}
