package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;

/** What is done every so many times, {@code if (++count % batch == 0) flush();}. */
final class Turns {

  /** It is saved up because it takes long: a number that is not known is no small one. */
  private static final double BATCH = 50;

  private Turns() {}

  /** How often it is the turn of what a test asks for; 0 where it asks something else. */
  static double share(Expression test, Extents extents, Function function) {
    Expression rest =
        test instanceof Expression.Operation equal
                && equal.method().equals("__eq__")
                && equal.operands().size() == 2
                && equal.operands().getLast() instanceof Expression.Literal
            ? equal.operands().getFirst()
            : test instanceof Expression.Operation not && not.operator() == Expression.Operator.NOT
                ? not.operands().getFirst()
                : test;
    if (!(rest instanceof Expression.Operation it)
        || !it.method().equals("__mod__")
        || it.operands().size() != 2
        || !isFixed(it.operands().getLast())) {
      return 0;
    }
    Polynomial period = extents.of(it.operands().getLast(), function).number();
    double every =
        period == null || period.symbols().stream().anyMatch(Symbol::isGuess)
            ? BATCH
            : Math.max(1, period.typical());
    boolean isOther = rest == test;
    return isOther ? 1 - 1 / every : 1 / every;
  }

  /** Not the divisor that is tried: {@code n % d == 0}, with another {@code d} in each round. */
  private static boolean isFixed(Expression period) {
    return switch (period) {
      case Expression.Literal it -> it.kind() == Expression.LiteralKind.INTEGER;
      case Expression.Attribute it -> true;
      case Expression.Name it -> it.variable().bindings().size() == 1;
      default -> false;
    };
  }
}
