package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;

/**
 * A place in code that runs on an event loop from where the loop's thread is made to wait or to
 * compute.
 *
 * @param function whose code runs on the loop
 * @param code the call, or what syntax makes one of
 * @param way from {@code code} on to the sink
 */
public record LoopEntry(FunctionFacts function, Expression code, Effect effect, Witness way) {

  /** Whether the library function is called right here. */
  public boolean isDirect() {
    return way.length() == 1;
  }
}
