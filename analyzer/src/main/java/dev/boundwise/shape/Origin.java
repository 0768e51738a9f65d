package dev.boundwise.shape;

import dev.boundwise.program.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Where an object comes from that a piece of code did not make itself.
 *
 * @param variable that holds it, or the object that it is an attribute of; null of an element that
 *     a loop goes over, and of what is not known
 * @param path the attribute of the variable's object that it was reached by, further ones left out;
 *     empty for none
 * @param layers how many containers of the code's own it is held by: 1 for {@code sorted(xs)}, 2
 *     for {@code [row[:] for row in rows]}, 0 for what comes from there itself
 */
record Origin(Kind kind, @Nullable Variable variable, String path, int layers) {

  /** What is deeper is no more of its own for that. */
  private static final int MOST_LAYERS = 3;

  enum Kind {
    /** A variable that was there before. */
    SHARED,
    /** What the loop goes over, one for each round. */
    ELEMENT,
    UNKNOWN
  }

  static final Origin ELEMENT = new Origin(Kind.ELEMENT, null, "", 0);
  static final Origin UNKNOWN = new Origin(Kind.UNKNOWN, null, "", 0);

  // By hand: origins are in sets everywhere, and the equals of a record starts slowly.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Origin it
            && kind == it.kind
            && variable == it.variable
            && layers == it.layers
            && path.equals(it.path));
  }

  @Override
  public int hashCode() {
    return (System.identityHashCode(variable) * 31 + path.hashCode()) * 31 + layers;
  }

  static Origin of(Variable variable) {
    return new Origin(Kind.SHARED, variable, "", 0);
  }

  boolean isShared() {
    return kind == Kind.SHARED;
  }

  /** Whether only what the object holds comes from there. */
  boolean isInner() {
    return layers > 0;
  }

  /** An attribute of it. */
  Origin attribute(String name) {
    if (isInner()) {
      return inside();
    }
    return path.isEmpty() && kind == Kind.SHARED ? new Origin(kind, variable, name, 0) : this;
  }

  /** What it holds. */
  Origin inside() {
    return isInner() ? new Origin(kind, variable, path, layers - 1) : this;
  }

  /** A new object that holds the same. */
  Origin copied() {
    return isInner() ? this : held(1);
  }

  /** A new object that holds it, so many times over. */
  Origin held(int times) {
    int all = Math.min(MOST_LAYERS, layers + times);
    return all == layers ? this : new Origin(kind, variable, path, all);
  }
}
