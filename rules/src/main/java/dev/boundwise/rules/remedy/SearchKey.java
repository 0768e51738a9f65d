package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;

/** What elements are compared by. */
final class SearchKey {

  private SearchKey() {}

  /** {@code lambda it: cost[it]}, {@code lambda it: it.cost}, {@code cost.get}. */
  static boolean isPlain(Expression key) {
    return switch (key) {
      case Expression.Lambda it ->
          it.function().body().stream()
              .noneMatch(
                  one ->
                      one instanceof Statement.Return given
                          && Walk.any(given.value(), Expression.Call.class::isInstance));
      case Expression.Attribute it -> it.name().equals("get") || it.name().equals("__getitem__");
      default -> false;
    };
  }
}
