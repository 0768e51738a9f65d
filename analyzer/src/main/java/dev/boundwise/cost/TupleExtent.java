package dev.boundwise.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fixed number of values, each of its own size. */
record TupleExtent(List<Extent> parts) implements Extent {

  @Override
  public @Nullable Polynomial number() {
    return null;
  }

  @Override
  public Polynomial length() {
    return Polynomial.of(parts.size());
  }

  @Override
  public Extent each() {
    Extent all = FixedExtent.UNKNOWN;
    for (Extent part : parts) {
      all = all.or(part);
    }
    return all;
  }

  @Override
  public Extent part(int index) {
    int place = index < 0 ? parts.size() + index : index;
    return place >= 0 && place < parts.size() ? parts.get(place) : FixedExtent.UNKNOWN;
  }

  TupleExtent joined(TupleExtent other) {
    List<Extent> all = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      all.add(parts.get(i).or(other.parts.get(i)));
    }
    return new TupleExtent(List.copyOf(all));
  }

  @Override
  public Extent with(Map<Symbol, Polynomial> values) {
    List<Extent> all = new ArrayList<>(parts.size());
    for (Extent part : parts) {
      all.add(part.with(values));
    }
    return new TupleExtent(List.copyOf(all));
  }
}
