package dev.boundwise.rules.remedy;

import dev.boundwise.program.Code;
import dev.boundwise.program.Function;
import java.util.List;

/**
 * A loop of a kernel, and the loops in it.
 *
 * @param function that the loop stands in
 * @param code the loop, or the comprehension
 * @param operations how many operations its rounds write, those of inner loops left out
 * @param weight what they take for an element of an array, as many times as an addition does
 * @param isOpen whether it goes on for as long as its numbers ask, without an end that is written
 */
record Layer(
    Function function,
    Code code,
    int operations,
    double weight,
    boolean isOpen,
    List<Layer> inner) {

  Layer {
    inner = List.copyOf(inner);
  }

  boolean hasOpen() {
    return isOpen || inner.stream().anyMatch(Layer::hasOpen);
  }

  boolean hasOpenInside() {
    return inner.stream().anyMatch(Layer::hasOpen);
  }
}
