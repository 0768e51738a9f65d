package dev.boundwise.resolve;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;

/**
 * A call of a function of the program.
 *
 * @param caller the function that makes it
 * @param isBound whether the first parameter is given already
 */
public record CallOf(Function caller, Expression.Call call, boolean isBound) {}
