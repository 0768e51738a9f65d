package dev.boundwise.resolve;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a function value beside its code.
 *
 * @param receiver the class of the object that it is a method of; none or one
 * @param isBound whether its first parameter is given already
 * @param captured what variables of functions around it are
 */
public record Situation(List<ClassType> receiver, boolean isBound, List<Captured> captured) {

  public static final Situation NONE = new Situation(List.of(), false, List.of());

  /** A variable of an outer function, at the time when the inner one was made. */
  public record Captured(Variable variable, Values values) {}

  public Situation {
    receiver = List.copyOf(receiver);
    captured = List.copyOf(captured);
  }

  // By hand: functions are compared with it, and the equals of a record starts slowly.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Situation it
            && isBound == it.isBound
            && receiver.equals(it.receiver)
            && captured.equals(it.captured));
  }

  @Override
  public int hashCode() {
    return receiver.hashCode() * 31 + captured.hashCode();
  }

  Situation with(List<Captured> more) {
    return more.isEmpty() ? this : new Situation(receiver, isBound, more);
  }
}
