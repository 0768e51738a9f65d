package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;

/** What it takes that elements are copied, or made with nothing in them. */
final class Copies {

  /** What is longer is as long as it may be, {@code 1 << 30}, not as long as it is. */
  private static final double LARGEST = 1e7;

  private final Extents extents;
  private final Function function;
  private final Operations operations;

  Copies(Extents extents, Function function, Operations operations) {
    this.extents = extents;
    this.function = function;
    this.operations = operations;
  }

  /** How many elements are copied: a slice copies. */
  Polynomial ofSlice(Expression.Item it) {
    if (it.index() instanceof Expression.Operation slice
        && slice.operator() == Expression.Operator.SLICE) {
      Polynomial length = extents.of(it, function).length();
      return length == null ? Polynomial.ZERO : length;
    }
    return Polynomial.ZERO;
  }

  /**
   * What an array of Java takes that is made with nothing in it, {@code new int[rows][columns]}:
   * every element is set.
   *
   * @param sized by how much longer elements take in programs
   */
  Work made(Expression.Operation it, double sized) {
    if (!it.method().equals("__mul__")
        || !(it.operands().getFirst() instanceof Expression.Collection one)
        || one.kind() != Expression.CollectionKind.LIST
        || one.elements().size() != 1) {
      return Work.NONE;
    }
    Polynomial length = extents.of(it, function).length();
    if (length == null || length.typical() <= 0 || length.typical() > LARGEST) {
      return Work.NONE;
    }
    Work each = Operations.interpreter(operations.zero() * sized);
    if (one.elements().getFirst() instanceof Expression.Operation row) {
      each = Operations.interpreter(operations.collection()).plus(made(row, sized));
    }
    return each.times(length);
  }
}
