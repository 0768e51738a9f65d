package dev.boundwise.rule;

/**
 * Replaces the text at a place. An empty span inserts.
 *
 * @param replacement the new text, with {@code \n} for line ends
 */
public record Edit(Location location, String replacement) {}
