package dev.boundwise.cost;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How large a value is; null stands for what is not known. */
interface Extent {

  /** Its value, of a number. */
  @Nullable Polynomial number();

  /** How many elements, characters or bytes it has. */
  @Nullable Polynomial length();

  /** How large its elements are. */
  Extent each();

  static Extent ofNumber(@Nullable Polynomial number) {
    return number == null ? FixedExtent.UNKNOWN : new FixedExtent(number, null, null);
  }

  static Extent ofLength(@Nullable Polynomial length) {
    return length == null ? FixedExtent.UNKNOWN : new FixedExtent(null, length, null);
  }

  static Extent of(@Nullable Polynomial length, Extent each) {
    return new FixedExtent(null, length, each == FixedExtent.UNKNOWN ? null : each);
  }

  /** How large the part of it at an index is, as unpacking takes it. */
  default Extent part(int index) {
    return each();
  }

  /** One of two; of different sizes the larger one. */
  default Extent or(Extent other) {
    if (this == FixedExtent.UNKNOWN || other == FixedExtent.UNKNOWN || this.equals(other)) {
      return this == FixedExtent.UNKNOWN ? other : this;
    }
    if (this instanceof TupleExtent one
        && other instanceof TupleExtent two
        && one.parts().size() == two.parts().size()) {
      return one.joined(two);
    }
    Extent inner =
        each() == FixedExtent.UNKNOWN && other.each() == FixedExtent.UNKNOWN
            ? FixedExtent.UNKNOWN
            : each().or(other.each());
    return new FixedExtent(
        larger(number(), other.number()),
        larger(length(), other.length()),
        inner == FixedExtent.UNKNOWN ? null : inner);
  }

  private static @Nullable Polynomial larger(@Nullable Polynomial one, @Nullable Polynomial other) {
    return one == null || other == null ? (one == null ? other : one) : one.max(other);
  }

  /** The same in terms of a caller. */
  default Extent with(Map<Symbol, Polynomial> values) {
    return this;
  }
}
