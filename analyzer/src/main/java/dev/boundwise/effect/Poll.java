package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;

/**
 * A loop that sleeps, and then asks again for what it could wait for.
 *
 * @param loop whose rounds sleep
 * @param sleep the call that does
 * @param asked what it asks for: a call that tables know something better for, or state that other
 *     code of the program sets
 * @param waits the method that waits for it, as {@link dev.boundwise.knowledge.Knowledge#awaits}
 *     gives it; empty for the program's own state
 * @param kind what the loop does beside
 */
public record Poll(
    Statement.Loop loop, Expression.Call sleep, Expression asked, String waits, Kind kind) {

  /** What a loop does beside asking and sleeping. */
  public enum Kind {
    /** Nothing: it is there to wait. */
    WAITS,
    /** It works on what it gets, and sleeps where there is nothing. */
    IDLES,
    /** It works in each round, until it is told to end. */
    REPEATS,
    /** Nothing; it stands in a helper, which the call that is named as the sleep calls. */
    HELPED
  }
}
