package dev.boundwise.python;

import java.util.List;

/** A pattern of a {@code match} statement. */
public sealed interface Pattern extends Node {

  /** Stands wherever the grammar says {@code pattern?} and nothing is written. */
  @SuppressWarnings("ClassInitializationDeadlock") // nothing but this line initialises Absent
  Absent ABSENT = new Absent();

  default boolean isPresent() {
    return !(this instanceof Absent);
  }

  /** {@code MatchValue(expr value)}. */
  record MatchValue(int start, int end, Expr value) implements Pattern {}

  /** {@code MatchSingleton(constant value)}: None, True or False. */
  record MatchSingleton(int start, int end, Literal value) implements Pattern {}

  /** {@code MatchSequence(pattern* patterns)}. */
  record MatchSequence(int start, int end, List<Pattern> patterns) implements Pattern {}

  /** {@code MatchMapping(expr* keys, pattern* patterns, identifier? rest)}; rest may be empty. */
  record MatchMapping(int start, int end, List<Expr> keys, List<Pattern> patterns, String rest)
      implements Pattern {}

  /**
   * {@code MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)}.
   */
  record MatchClass(
      int start,
      int end,
      Expr cls,
      List<Pattern> patterns,
      List<String> kwdAttrs,
      List<Pattern> kwdPatterns)
      implements Pattern {}

  /** {@code MatchStar(identifier? name)}; the name of {@code *_} is empty. */
  record MatchStar(int start, int end, String name) implements Pattern {}

  /** {@code MatchAs(pattern? pattern, identifier? name)}; {@code _} has neither. */
  record MatchAs(int start, int end, Pattern pattern, String name) implements Pattern {}

  /** {@code MatchOr(pattern* patterns)}. */
  record MatchOr(int start, int end, List<Pattern> patterns) implements Pattern {}

  /** What stands where a pattern was expected and could not be read. */
  record Broken(int start, int end) implements Pattern {}

  /** Nothing, where the grammar allows it. */
  record Absent(int start, int end) implements Pattern {
    private Absent() {
      this(-1, -1);
    }
  }
}
