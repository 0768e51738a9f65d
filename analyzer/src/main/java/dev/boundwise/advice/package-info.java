/**
 * What would pay. Comes in: a region with its work, its shape, and a runtime. Goes out: a {@link
 * dev.boundwise.advice.Verdict} of every remedy there is, and the {@link
 * dev.boundwise.advice.Advice} that follows. It knows no remedy by itself: they are given to it.
 */
package dev.boundwise.advice;
