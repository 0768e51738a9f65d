package dev.boundwise.shape;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Unit;
import dev.boundwise.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Code reads or changes an object that it did not make.
 *
 * @param kind what makes it an obstacle where nothing else does; null for what its manner says
 * @param unit whose file the code stands in
 * @param item the target under which something is put, or the item that is read; null for other
 *     manners
 * @param through the name of the function that does it; empty where it stands here
 * @param isDirect whether the code names the container itself, by a variable that it does not set
 */
record Touch(
    Origin origin,
    Manner manner,
    Obstacle.@Nullable Kind kind,
    Unit unit,
    Span span,
    Expression.@Nullable Item item,
    String through,
    boolean isDirect) {

  enum Manner {
    READ,
    /** The name, or the attribute, stands for something else from now on. */
    REBIND,
    /** {@code x += value}. */
    UPDATE,
    /** Something is added at its end, or to a set. */
    APPEND,
    /** {@code x[key] = value}. */
    PUT,
    /** {@code x[key] += value}, {@code x[key].append(value)}. */
    GATHER,
    /** Anything else. */
    CHANGE
  }

  boolean isWrite() {
    return manner != Manner.READ;
  }

  /** The same, done by a function that is called. */
  Touch in(Origin other, Unit place, Span where, String function) {
    return new Touch(other, manner, kind, place, where, null, function, false);
  }

  // By hand: a record's would go over all of the file's code.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Touch it
        && span.equals(it.span)
        && manner == it.manner
        && kind == it.kind
        && origin.equals(it.origin)
        && unit.text().equals(it.unit.text())
        && through.equals(it.through)
        && isDirect == it.isDirect;
  }

  @Override
  public int hashCode() {
    return (span.hashCode() * 31 + origin.hashCode()) * 31 + manner.hashCode();
  }
}
