package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import org.jspecify.annotations.Nullable;

/** How large numbers of Java are that are the size of something of which no size is known. */
final class Wholes {

  private final Extents extents;
  private final Function function;

  Wholes(Extents extents, Function function) {
    this.extents = extents;
    this.function = function;
  }

  /** {@code values.length}, {@code text.length()}: as much as such values mostly have. */
  Plausible number(Expression number) {
    Expression whole = extents.isJava() ? whole(number) : null;
    return whole == null
        ? extents.count()
        : Sizes.length(extents.values(whole, function), Sizes.nameOf(whole), extents.count());
  }

  private static @Nullable Expression whole(Expression number) {
    if (number instanceof Expression.Operation it && it.operator() == Expression.Operator.LENGTH) {
      return it.operands().getFirst();
    }
    Expression sized = Trips.asked(number, "size", false);
    return sized == null ? Trips.asked(number, "length", false) : sized;
  }
}
