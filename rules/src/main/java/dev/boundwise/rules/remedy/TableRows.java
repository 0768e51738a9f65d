package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.HashSet;
import java.util.Set;

/** Places of tables, and of the rows that loops take out of them. */
final class TableRows {

  private static final Set<String> TABLES =
      Set.of("pandas.core.series.Series", "pandas.core.frame.DataFrame");

  /** What takes a place of a table. */
  private static final Set<String> PLACES = Set.of("loc", "iloc", "at", "iat");

  /** What goes over the rows of a table. */
  private static final Set<String> ROWS = Set.of("iterrows", "itertuples");

  private final Numbers numbers;
  private final Set<Variable> rows = new HashSet<>();

  TableRows(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Notes what {@code for _, row in frame.iterrows()} gives each round; false for other calls. */
  boolean takesRows(Expression.Call source, Expression target) {
    if (!(source.callee() instanceof Expression.Attribute method)
        || !ROWS.contains(method.name())
        || !numbers.is(method.object(), TABLES)) {
      return false;
    }
    Walk.any(
        target,
        it -> {
          if (it instanceof Expression.Name name) {
            rows.add(name.variable());
          }
          return false;
        });
    numbers.sure();
    return true;
  }

  /**
   * {@code frame["price"][i]}, {@code frame.loc[i, "price"]}, and of a row {@code row["price"]}.
   */
  boolean isColumn(Expression code) {
    return switch (code) {
      case Expression.Item it -> isRow(it.object()) || isTable(it.object());
      case Expression.Attribute it -> isRow(it.object());
      default -> false;
    };
  }

  private boolean isRow(Expression code) {
    return code instanceof Expression.Name name && rows.contains(name.variable());
  }

  private boolean isTable(Expression code) {
    return switch (code) {
      case Expression.Attribute it -> PLACES.contains(it.name()) && isTable(it.object());
      case Expression.Item it -> isTable(it.object());
      default -> numbers.is(code, TABLES);
    };
  }
}
