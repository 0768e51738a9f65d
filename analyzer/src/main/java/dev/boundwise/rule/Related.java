package dev.boundwise.rule;

/**
 * Another place that a finding speaks of, or one step of the way to it.
 *
 * @param message what is there, as a phrase: {@code "waits here"}
 */
public record Related(Location location, String message) {}
