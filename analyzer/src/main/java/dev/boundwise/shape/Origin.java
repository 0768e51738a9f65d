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
 * @param isInner whether only what the object holds comes from there: {@code sorted(xs)}
 */
record Origin(Kind kind, @Nullable Variable variable, String path, boolean isInner) {

  enum Kind {
    /** A variable that was there before. */
    SHARED,
    /** What the loop goes over, one for each round. */
    ELEMENT,
    UNKNOWN
  }

  static final Origin ELEMENT = new Origin(Kind.ELEMENT, null, "", false);
  static final Origin UNKNOWN = new Origin(Kind.UNKNOWN, null, "", false);

  static Origin of(Variable variable) {
    return new Origin(Kind.SHARED, variable, "", false);
  }

  boolean isShared() {
    return kind == Kind.SHARED;
  }

  /** An attribute of it. */
  Origin attribute(String name) {
    if (isInner) {
      return inside();
    }
    return path.isEmpty() && kind == Kind.SHARED ? new Origin(kind, variable, name, false) : this;
  }

  /** What it holds. */
  Origin inside() {
    return isInner ? new Origin(kind, variable, path, false) : this;
  }

  /** A new object that holds the same. */
  Origin copied() {
    return isInner ? this : new Origin(kind, variable, path, true);
  }
}
