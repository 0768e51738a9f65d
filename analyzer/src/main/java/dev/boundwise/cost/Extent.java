package dev.boundwise.cost;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How large a value is; null stands for what is not known. */
interface Extent {

  /** Nothing is known. */
  Extent UNKNOWN = new Fixed(null, null, null);

  /** Its value, of a number. */
  @Nullable Polynomial number();

  /** How many elements, characters or bytes it has. */
  @Nullable Polynomial length();

  /** How large its elements are. */
  Extent each();

  static Extent ofNumber(@Nullable Polynomial number) {
    return number == null ? UNKNOWN : new Fixed(number, null, null);
  }

  static Extent ofLength(@Nullable Polynomial length) {
    return length == null ? UNKNOWN : new Fixed(null, length, null);
  }

  static Extent of(@Nullable Polynomial length, Extent each) {
    return new Fixed(null, length, each == UNKNOWN ? null : each);
  }

  /** One of two; of different sizes the larger one. */
  default Extent or(Extent other) {
    if (this == UNKNOWN || other == UNKNOWN || this.equals(other)) {
      return this == UNKNOWN ? other : this;
    }
    Extent inner = each() == UNKNOWN && other.each() == UNKNOWN ? UNKNOWN : each().or(other.each());
    return new Fixed(
        larger(number(), other.number()),
        larger(length(), other.length()),
        inner == UNKNOWN ? null : inner);
  }

  private static @Nullable Polynomial larger(@Nullable Polynomial one, @Nullable Polynomial other) {
    return one == null || other == null ? (one == null ? other : one) : one.max(other);
  }

  /** The same in terms of a caller. */
  default Extent with(Map<Symbol, Polynomial> values) {
    return this;
  }

  /** What is known of a value. */
  record Fixed(@Nullable Polynomial number, @Nullable Polynomial length, @Nullable Extent inner)
      implements Extent {

    @Override
    public Extent each() {
      return inner == null ? UNKNOWN : inner;
    }

    @Override
    public Extent with(Map<Symbol, Polynomial> values) {
      if (values.isEmpty() || this == UNKNOWN) {
        return this;
      }
      return new Fixed(
          number == null ? null : number.with(values),
          length == null ? null : length.with(values),
          inner == null ? null : inner.with(values));
    }
  }
}
