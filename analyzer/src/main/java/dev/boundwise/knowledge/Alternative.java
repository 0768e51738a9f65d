package dev.boundwise.knowledge;

/**
 * An asynchronous way to do the same.
 *
 * @param framework the one that it runs on; empty when it runs on any
 * @param name the function or method to await, or to open with {@code async with}
 */
public record Alternative(String framework, String name) {

  boolean runsOn(String other) {
    return framework.isEmpty() || framework.equals(other);
  }

  static Alternative parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Alternative("", text)
        : new Alternative(text.substring(0, colon), text.substring(colon + 1));
  }
}
