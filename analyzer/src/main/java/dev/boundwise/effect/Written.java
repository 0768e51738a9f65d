package dev.boundwise.effect;

import dev.boundwise.program.Expression;

/** How code is written, where that says more than what is known of it. */
final class Written {

  private Written() {}

  /** The last part of a name; empty for other code. */
  static String name(Expression code) {
    return switch (code) {
      case Expression.Attribute it -> it.name();
      case Expression.Name it -> it.variable().name();
      default -> "";
    };
  }
}
