package dev.boundwise.knowledge;

/** What a decorator makes of a function. */
public enum Wrapping {
  /** A call of the result calls the function, there and then. */
  KEEPS,
  /** A call of the result gives a context whose entering and leaving run the function. */
  CONTEXT;

  static Wrapping parse(String word) {
    return switch (word) {
      case "keeps" -> KEEPS;
      case "context" -> CONTEXT;
      default -> throw new IllegalArgumentException("not keeps or context: '" + word + "'");
    };
  }
}
