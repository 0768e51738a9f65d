/**
 * Regions of code and what bounds them. Work comes in; for each module, function, loop,
 * comprehension and call its {@link dev.boundwise.region.Bound}, with shares, certainty and a
 * witness, goes out. The package does not know what would help.
 */
@NullMarked
package dev.boundwise.region;

import org.jspecify.annotations.NullMarked;
