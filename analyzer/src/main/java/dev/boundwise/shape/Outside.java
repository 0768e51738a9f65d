package dev.boundwise.shape;

import dev.boundwise.program.Unit;
import dev.boundwise.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Code does something that no variable stands for, or something that is not known.
 *
 * @param what the name of what is called
 * @param isSure whether it is known to do so
 * @param isHere whether the code itself does it, not a function that it calls
 * @param isRead whether it matters only where nobody reads what it gives: a program that is started
 *     to tell something, not to do it
 */
record Outside(
    Obstacle.Kind kind,
    Unit unit,
    Span span,
    String what,
    boolean isSure,
    boolean isHere,
    boolean isRead) {

  // By hand: a record's would go over all of the file's code.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outside it
        && span.equals(it.span)
        && kind == it.kind
        && what.equals(it.what)
        && isSure == it.isSure
        && isHere == it.isHere
        && isRead == it.isRead
        && unit.text().equals(it.unit.text());
  }

  @Override
  public int hashCode() {
    return (span.hashCode() * 31 + kind.hashCode()) * 31 + what.hashCode();
  }
}
