/**
 * What code costs: time for each resource, as a polynomial in sizes and trip counts. The program,
 * its facts and what tables say of libraries come in; the {@link dev.boundwise.cost.Work} of
 * functions, loops and calls goes out. The package does not know what the time is judged for.
 */
@NullMarked
package dev.boundwise.cost;

import org.jspecify.annotations.NullMarked;
