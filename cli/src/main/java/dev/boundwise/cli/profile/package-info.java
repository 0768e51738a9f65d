/**
 * What was measured when code ran. Comes in: the bytes of a file that a profiler wrote. Goes out: a
 * {@link dev.boundwise.cli.profile.Profile} that says how long a piece of a file took. It knows
 * neither regions nor advice.
 */
package dev.boundwise.cli.profile;
