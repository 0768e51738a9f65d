package dev.boundwise.cost;

import dev.boundwise.knowledge.Resource;
import java.util.EnumMap;
import java.util.Map;

/**
 * Time for each resource, in nanoseconds, as a polynomial in sizes and trip counts.
 *
 * @param time what is not zero
 */
public record Work(Map<Resource, Polynomial> time) {

  public static final Work NONE = new Work(Map.of());

  static Work of(Resource resource, Polynomial time) {
    return time.isZero() ? NONE : new Work(Map.of(resource, time));
  }

  static Work of(Resource resource, double nanos) {
    return of(resource, Polynomial.of(nanos));
  }

  public boolean isNone() {
    return time.isEmpty();
  }

  /** The time of one resource. */
  public Polynomial of(Resource resource) {
    return time.getOrDefault(resource, Polynomial.ZERO);
  }

  public Work plus(Work other) {
    if (isNone() || other.isNone()) {
      return isNone() ? other : this;
    }
    if (time.size() == 1 && other.time.size() == 1) {
      // nearly always: the interpreter, and the interpreter
      Map.Entry<Resource, Polynomial> one = time.entrySet().iterator().next();
      Polynomial more = other.time.get(one.getKey());
      if (more != null) {
        return new Work(Map.of(one.getKey(), one.getValue().plus(more)));
      }
    }
    EnumMap<Resource, Polynomial> all = new EnumMap<>(time);
    other.time.forEach((resource, more) -> all.merge(resource, more, Polynomial::plus));
    return new Work(all);
  }

  Work times(Polynomial count) {
    return map(time -> time.times(count));
  }

  Work times(double count) {
    return count == 1 ? this : map(time -> time.times(count));
  }

  Work with(Map<Symbol, Polynomial> values) {
    return values.isEmpty() ? this : map(time -> time.with(values));
  }

  private Work map(java.util.function.UnaryOperator<Polynomial> change) {
    if (isNone()) {
      return this;
    }
    if (time.size() == 1) {
      Map.Entry<Resource, Polynomial> only = time.entrySet().iterator().next();
      return of(only.getKey(), change.apply(only.getValue()));
    }
    EnumMap<Resource, Polynomial> all = new EnumMap<>(Resource.class);
    time.forEach(
        (resource, amount) -> {
          Polynomial changed = change.apply(amount);
          if (!changed.isZero()) {
            all.put(resource, changed);
          }
        });
    return new Work(all);
  }

  /** The sum over all resources. */
  public Polynomial total() {
    Polynomial sum = Polynomial.ZERO;
    for (Polynomial one : time.values()) {
      sum = sum.plus(one);
    }
    return sum;
  }
}
