package dev.boundwise.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * What an expression may be: a few possibilities.
 *
 * @param options without repetition, in the order in which they were found
 * @param isComplete whether it is sure to be one of them
 */
public record Values(List<Value> options, boolean isComplete) {

  /** More possibilities than this say too little. */
  private static final int MOST = 6;

  /** Anything at all. */
  static final Values UNKNOWN = new Values(List.of(), false);

  /** No possibility (yet): what a loop of definitions adds to itself. */
  static final Values NONE = new Values(List.of(), true);

  static Values of(Value value) {
    return new Values(List.of(value), true);
  }

  Values or(Values other) {
    if (other.options.isEmpty()) {
      return other.isComplete ? this : incomplete();
    }
    if (options.isEmpty()) {
      return isComplete ? other : other.incomplete();
    }
    List<Value> all = new ArrayList<>(options);
    for (Value option : other.options) {
      if (!all.contains(option)) {
        all.add(option);
      }
    }
    return all.size() > MOST
        ? UNKNOWN
        : new Values(List.copyOf(all), isComplete && other.isComplete);
  }

  Values incomplete() {
    return isComplete ? new Values(options, false) : this;
  }

  /** The same without None, where something else is possible: None has no members. */
  Values withoutNothing() {
    boolean has = false;
    for (Value option : options) {
      has |= option instanceof Value.Nothing;
    }
    if (!has || options.size() == 1) {
      return this;
    }
    List<Value> rest = new ArrayList<>(options);
    rest.removeIf(option -> option instanceof Value.Nothing);
    return new Values(List.copyOf(rest), isComplete);
  }
}
