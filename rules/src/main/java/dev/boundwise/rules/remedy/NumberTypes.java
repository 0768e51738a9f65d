package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.math.BigInteger;
import java.util.List;

/** Which values are numbers, or hold nothing but numbers. */
final class NumberTypes {

  private static final int LONG = 31;

  private NumberTypes() {}

  static boolean isSequence(Value value) {
    return switch (value) {
      case Value.Instance it ->
          (NumberWords.SEQUENCES.contains(it.type()) && areNumbers(it.elements()))
              || NumberWords.ARRAYS.contains(it.type());
      case Value.Tuple it -> it.items().stream().allMatch(NumberTypes::areNumbers);
      default -> false;
    };
  }

  private static boolean areNumbers(Values values) {
    return values.withoutNothing().options().stream()
        .allMatch(it -> isNumber(it) || isSequence(it));
  }

  static boolean isNumber(Value value) {
    return value instanceof Value.Instance it
        && (NumberWords.NUMBERS.contains(it.type()) || it.type().startsWith("numpy."));
  }

  /** Whether it is known to be nothing but a number. */
  static boolean isSureNumber(Expression code, FunctionFacts facts) {
    List<Value> options = facts.valueOf(code).withoutNothing().options();
    return (!options.isEmpty() && options.stream().allMatch(NumberTypes::isNumber))
        || (code instanceof Expression.Name name
            && !name.variable().bindings().isEmpty()
            && name.variable().bindings().stream().allMatch(NumberTypes::isComputed));
  }

  /** {@code x = i * ratio}: text has no such product. */
  private static boolean isComputed(Binding binding) {
    return binding instanceof Binding.Assigned it
        && it.value() instanceof Expression.Operation made
        && (made.operator() == Expression.Operator.DIVIDE
            || (made.operator() == Expression.Operator.ARITHMETIC
                && !made.method().equals("__add__")
                && !made.method().equals("__mod__")));
  }

  /** Whether it is a number such as {@code 0.5}, written. */
  static boolean isFraction(Expression code) {
    return code instanceof Expression.Literal it && it.kind() == Expression.LiteralKind.FLOAT;
  }

  /** Whether it is a number of more than 31 bits, written. */
  static boolean isLong(Expression code) {
    return code instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.INTEGER
        && it.text().matches("\\d+")
        && new BigInteger(it.text()).bitLength() > LONG;
  }
}
