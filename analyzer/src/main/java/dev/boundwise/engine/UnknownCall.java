package dev.boundwise.engine;

import dev.boundwise.rule.Location;

/**
 * A call on an event loop that could not be resolved, and is taken for harmless.
 *
 * @param callee what is called
 * @param function whose code calls it, by its qualified name
 */
public record UnknownCall(Location callee, String function) {}
