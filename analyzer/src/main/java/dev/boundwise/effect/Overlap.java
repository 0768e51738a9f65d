package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Expression;
import java.util.List;

/**
 * Waits that happen one after the other and need not.
 *
 * @param isLoop whether it is one wait for each step of a loop
 * @param waits the awaited calls in the order in which they run; of a loop, those of one step
 * @param effect what they wait for
 * @param isSure whether all that runs between them is known
 */
public record Overlap(boolean isLoop, List<Expression.Call> waits, Effect effect, boolean isSure) {

  public Overlap {
    waits = List.copyOf(waits);
  }
}
