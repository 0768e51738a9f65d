package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Round;
import dev.boundwise.resolve.FunctionFacts;

/**
 * A loop whose rounds do nothing but arithmetic on numbers, as native code does it for a whole
 * array.
 *
 * @param operations how many operations a round writes
 * @param inputs how many sequences a round reads an element of
 * @param isArray whether one of them is an array already
 * @param hasLoop whether there is a loop inside
 * @param isOpen whether a loop inside goes on for as long as its numbers ask: a round's own length
 */
record Kernel(int operations, int inputs, boolean isArray, boolean hasLoop, boolean isOpen) {

  /** What stands in for no kernel at all. */
  static final Kernel NONE = new Kernel(0, 0, false, false, false);

  boolean isSome() {
    return operations > 0;
  }

  static Kernel of(FunctionFacts facts, Round round) {
    if (round.loop().isAsync() || !round.loop().otherwise().isEmpty()) {
      return NONE;
    }
    return new KernelReader(facts).read(round.loop());
  }
}
