package dev.boundwise.program;

/** A parameter and how it is filled. */
public record Parameter(Variable variable, Kind kind, int index) {

  /** How a parameter is filled. */
  public enum Kind {
    POSITIONAL,
    KEYWORD,
    /** All further positional arguments. */
    SPREAD,
    /** All further keyword arguments. */
    SPREAD_KEYWORDS
  }
}
