package dev.boundwise.effect;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.program.Expression;

/**
 * The end of a chain of calls: a call of a library function that waits or computes for long.
 *
 * @param code the call; or the function, where it is handed to somebody who calls it
 * @param method the name of the method that syntax calls, such as {@code __exit__}; else empty
 */
public record Sink(Expression code, String method, ApiFact fact, Likelihood likelihood) {}
