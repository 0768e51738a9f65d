package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/** Values that nobody can change, so that one may be given to many. */
final class FixedValues {

  private static final Set<String> FIXED =
      Set.of(
          "builtins.int",
          "builtins.float",
          "builtins.str",
          "builtins.bool",
          "builtins.bytes",
          "builtins.NoneType",
          "builtins.frozenset",
          "datetime.date",
          "datetime.datetime",
          "datetime.time",
          "datetime.timedelta",
          "decimal.Decimal",
          "fractions.Fraction");

  private FixedValues() {}

  /** Whether nothing can change a value. */
  static boolean is(Candidate candidate, Expression code) {
    List<Value> options = candidate.facts().valueOf(code).withoutNothing().options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(
                it ->
                    it instanceof Value.Tuple
                        || (it instanceof Value.Instance one && FIXED.contains(one.type())));
  }
}
