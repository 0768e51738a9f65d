/**
 * What the rounds of a loop, or the parts of a recursion, have to do with one another. Comes in: a
 * program. Goes out: for each loop a {@link dev.boundwise.shape.LoopShape} with the {@linkplain
 * dev.boundwise.shape.Obstacle obstacles} to running its rounds at once. It knows neither costs nor
 * runtimes nor remedies.
 */
package dev.boundwise.shape;
