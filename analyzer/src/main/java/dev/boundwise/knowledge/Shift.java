package dev.boundwise.knowledge;

/** Which functions of a reactive chain a call sends to the threads that it is given. */
public enum Shift {
  /** Those that come after it. */
  BELOW,
  /** All of the chain, but those that another call sends elsewhere. */
  WHOLE;

  static Shift parse(String word) {
    return switch (word) {
      case "below" -> BELOW;
      case "whole" -> WHOLE;
      default -> throw new IllegalArgumentException("not below or whole: '" + word + "'");
    };
  }
}
