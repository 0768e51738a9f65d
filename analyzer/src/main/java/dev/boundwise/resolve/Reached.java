package dev.boundwise.resolve;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Certainty;

/**
 * A library function that a call may reach.
 *
 * @param blocks whether a call with these arguments makes the calling thread stand still
 * @param sure YES when the call reaches nothing else, NO when it is known to be able to, UNKNOWN
 *     when there may be possibilities that were not found
 */
public record Reached(ApiFact fact, Certainty blocks, Certainty sure) {}
