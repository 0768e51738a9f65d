package dev.boundwise.rules.remedy;

import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;

/** Which values are numbers, or hold nothing but numbers. */
final class NumberTypes {

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
}
