package dev.boundwise.cost;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a value. */
record FixedExtent(@Nullable Polynomial number, @Nullable Polynomial length, @Nullable Extent inner)
    implements Extent {

  /** Nothing is known. */
  static final Extent UNKNOWN = new FixedExtent(null, null, null);

  @Override
  public Extent each() {
    return inner == null ? UNKNOWN : inner;
  }

  @Override
  public Extent with(Map<Symbol, Polynomial> values) {
    if (values.isEmpty() || this == UNKNOWN) {
      return this;
    }
    return new FixedExtent(
        number == null ? null : number.with(values),
        length == null ? null : length.with(values),
        inner == null ? null : inner.with(values));
  }
}
