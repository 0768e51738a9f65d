package dev.boundwise.shape;

import dev.boundwise.program.Unit;
import dev.boundwise.source.Span;

/**
 * Code does something that no variable stands for, or something that is not known.
 *
 * @param what the name of what is called
 * @param isSure whether it is known to do so
 * @param isHere whether the code itself does it, not a function that it calls
 */
record Outside(
    Obstacle.Kind kind, Unit unit, Span span, String what, boolean isSure, boolean isHere) {}
