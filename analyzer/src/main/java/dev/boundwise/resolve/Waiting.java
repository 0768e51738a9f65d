package dev.boundwise.resolve;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Certainty;

/**
 * A call that makes the calling thread stand still.
 *
 * @param fact the library function that waits; the first where there are many
 * @param certainty whether it is sure to; never NO
 * @param isOnly whether all that the call is known to reach does so
 */
public record Waiting(ApiFact fact, Certainty certainty, boolean isOnly) {}
