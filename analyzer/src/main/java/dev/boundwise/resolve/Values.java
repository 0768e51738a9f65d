package dev.boundwise.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may be: a few possibilities. Sets only grow while they are computed, so that
 * the least solution of a program's equations is the same in whatever order they are solved.
 *
 * @param options without repetition, in the order in which they were found
 * @param isComplete whether it is sure to be one of them
 * @param isTooMany whether there were so many that none is named
 */
public record Values(List<Value> options, boolean isComplete, boolean isTooMany) {

  /** More possibilities than this say too little. */
  private static final int MOST = 16;

  /** Containers in containers, deeper than this, hold anything. */
  private static final int DEEPEST = 4;

  /** Anything at all. */
  static final Values UNKNOWN = new Values(List.of(), false, false);

  /** No possibility (yet): what a loop of definitions adds to itself. */
  static final Values NONE = new Values(List.of(), true, false);

  private static final Values TOO_MANY = new Values(List.of(), false, true);

  public static Values of(Value value) {
    return new Values(List.of(value), true, false);
  }

  public Values or(Values other) {
    if (isTooMany || other.isTooMany) {
      return TOO_MANY;
    }
    if (other.options.isEmpty()) {
      return other.isComplete ? this : incomplete();
    }
    if (options.isEmpty()) {
      return isComplete ? other : other.incomplete();
    }
    List<Value> all = null;
    for (Value option : other.options) {
      if (!options.contains(option)) {
        if (all == null) {
          all = new ArrayList<>(options);
        }
        all.add(option);
      }
    }
    boolean both = isComplete && other.isComplete;
    if (all == null) {
      return both == isComplete ? this : incomplete();
    }
    return all.size() > MOST ? TOO_MANY : new Values(List.copyOf(all), both, false);
  }

  // By hand: asked for each step of each equation, and the equals of a record starts slowly.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Values it
            && isComplete == it.isComplete
            && isTooMany == it.isTooMany
            && options.equals(it.options));
  }

  @Override
  public int hashCode() {
    return options.hashCode();
  }

  Values incomplete() {
    return isComplete ? new Values(options, false, false) : this;
  }

  /** The same down to some depth: what is nested deeper may be anything. */
  Values bounded() {
    Values cut = within(DEEPEST);
    return cut == null ? this : cut;
  }

  /** What is left down to a depth; null where nothing is deeper. */
  private @Nullable Values within(int levels) {
    if (levels == 0) {
      return equals(UNKNOWN) ? null : UNKNOWN;
    }
    Values all = null;
    for (int i = 0; i < options.size(); i++) {
      Value option = options.get(i);
      Values cut = within(option, levels - 1);
      if (all == null && cut != null) {
        all = new Values(options.subList(0, i), isComplete, false);
      }
      if (all != null) {
        all = all.or(cut == null ? of(option) : cut);
      }
    }
    return all;
  }

  private static @Nullable Values within(Value value, int levels) {
    return switch (value) {
      case Value.Instance it -> {
        Values elements = it.elements().within(levels);
        Values keys = it.keys().within(levels);
        yield elements == null && keys == null
            ? null
            : of(
                new Value.Instance(
                    it.type(),
                    elements == null ? it.elements() : elements,
                    keys == null ? it.keys() : keys));
      }
      case Value.Tuple it -> {
        List<Values> items = new ArrayList<>(it.items());
        boolean isCut = false;
        for (int i = 0; i < items.size(); i++) {
          Values cut = items.get(i).within(levels);
          if (cut != null) {
            items.set(i, cut);
            isCut = true;
          }
        }
        yield isCut ? of(new Value.Tuple(List.copyOf(items))) : null;
      }
      default -> depth(value) <= levels ? null : UNKNOWN;
    };
  }

  private static int depth(Values values) {
    int deepest = 0;
    for (Value value : values.options) {
      deepest = Math.max(deepest, depth(value));
    }
    return deepest + 1;
  }

  private static int depth(Value value) {
    return switch (value) {
      case Value.Instance it -> Math.max(depth(it.elements()), depth(it.keys()));
      case Value.Method it -> depth(it.object());
      case Value.Awaitable it -> depth(it.result());
      case Value.Tuple it -> depth(it.items());
      case Value.Own it -> depth(it.situation());
      case Value.Generator it -> depth(it.situation());
      case Value.Managed it -> depth(it.situation());
      case Value.OwnClass it -> 0;
      case Value.OwnObject it -> 0;
      case Value.OwnModule it -> 0;
      case Value.Super it -> 0;
      case Value.Stream it -> 0;
      case Value.Symbol it -> 0;
      case Value.Nothing it -> 0;
    };
  }

  private static int depth(List<Values> all) {
    int deepest = 0;
    for (Values one : all) {
      deepest = Math.max(deepest, depth(one));
    }
    return deepest;
  }

  private static int depth(Situation situation) {
    int deepest = 0;
    for (Situation.Captured captured : situation.captured()) {
      deepest = Math.max(deepest, depth(captured.values()));
    }
    return deepest;
  }

  /** The same without None, where something else is possible: None has no members. */
  public Values withoutNothing() {
    boolean has = false;
    for (Value option : options) {
      has |= option instanceof Value.Nothing;
    }
    if (!has || options.size() == 1) {
      return this;
    }
    List<Value> rest = new ArrayList<>(options);
    rest.removeIf(option -> option instanceof Value.Nothing);
    return new Values(List.copyOf(rest), isComplete, false);
  }
}
