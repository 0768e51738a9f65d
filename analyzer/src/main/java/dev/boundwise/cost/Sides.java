package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sides of arrays. */
final class Sides {

  /** As many as are told apart. */
  private static final int MOST = 3;

  private Sides() {}

  /** {@code grid[i, 2:5]}, {@code grid[:, j]}: what one place is given for is gone. */
  static Extent at(Extents extents, Extent whole, List<Expression> places, Function reader) {
    if (places.isEmpty() || whole == FixedExtent.UNKNOWN) {
      return whole;
    }
    Extent inner = at(extents, whole.each(), places.subList(1, places.size()), reader);
    return places.getFirst() instanceof Expression.Operation slice
            && slice.operator() == Expression.Operator.SLICE
        ? Extent.of(Slices.of(extents, whole, slice, reader).length(), inner)
        : inner;
  }

  /** {@code grid.shape}: the length of each side. */
  static Extent of(Extent array) {
    List<Extent> sides = new ArrayList<>();
    for (Extent side = array; sides.size() < MOST && side.length() != null; side = side.each()) {
      sides.add(Extent.ofNumber(side.length()));
    }
    return sides.isEmpty() ? FixedExtent.UNKNOWN : new TupleExtent(List.copyOf(sides));
  }

  /** An array with so many places, or with so many on each of its sides. */
  static Extent array(Extent shape) {
    if (!(shape instanceof TupleExtent sides)) {
      return Extent.ofLength(shape.number());
    }
    Extent inner = FixedExtent.UNKNOWN;
    for (Extent side : sides.parts().reversed()) {
      inner = Extent.of(side.number(), inner);
    }
    return inner;
  }

  /** {@code grid.shape[:2]}: the first of them; null for other slices. */
  static @Nullable Extent first(TupleExtent sides, Expression.Operation slice, Extent end) {
    Polynomial count = end.number();
    return slice.operands().getFirst() instanceof Expression.Unknown
            && slice.operands().size() < 3
            && count != null
            && count.typical() >= 1
            && count.typical() <= sides.parts().size()
        ? new TupleExtent(sides.parts().subList(0, (int) count.typical()))
        : null;
  }
}
