package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;

/**
 * A call on an event loop that could not be resolved.
 *
 * @param function that makes it
 * @param callee what is called
 */
public record UnknownCall(FunctionFacts function, Expression callee) {}
