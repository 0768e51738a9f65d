package dev.boundwise.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * When a call does what its row says, as far as its arguments tell. All clauses have to hold:
 *
 * <pre>
 * without timeout@1          not given, or given as None
 * with timeout@1             given, and not as None
 * block@0 not False          not given, or given as anything but this literal
 * shell is True              given as this literal
 * sometimes                  the arguments do not tell
 * </pre>
 *
 * joined by {@code and}.
 *
 * @param isSometimes whether it may not do so, whatever it is given
 * @param clauses none: it always does, or sometimes
 */
public record Condition(boolean isSometimes, List<Clause> clauses) {

  public static final Condition ALWAYS = new Condition(false, List.of());

  private static final String SOMETIMES = "sometimes";

  public Condition {
    clauses = List.copyOf(clauses);
  }

  /** Whether it holds for a call. */
  public Certainty holds(Arguments call) {
    Certainty all = isSometimes ? Certainty.UNKNOWN : Certainty.YES;
    for (Clause clause : clauses) {
      all = all.and(clause.holds(clause.parameter().in(call)));
    }
    return all;
  }

  /** One thing asked of one parameter. */
  public sealed interface Clause {
    Parameter parameter();

    Certainty holds(Argument argument);
  }

  /** {@code without timeout@1}. */
  public record Without(Parameter parameter) implements Clause {
    @Override
    public Certainty holds(Argument argument) {
      return switch (argument) {
        case Argument.Absent absent -> Certainty.YES;
        case Argument.Constant constant ->
            constant.text().equals("None") ? Certainty.YES : Certainty.NO;
        // A name may stand for None, but a timeout is written to be one.
        case Argument.Given given -> Certainty.NO;
        case Argument.Hidden hidden -> Certainty.UNKNOWN;
      };
    }
  }

  /** {@code with timeout@1}. */
  public record With(Parameter parameter) implements Clause {
    @Override
    public Certainty holds(Argument argument) {
      return switch (argument) {
        case Argument.Absent absent -> Certainty.NO;
        case Argument.Constant constant ->
            constant.text().equals("None") ? Certainty.NO : Certainty.YES;
        case Argument.Given given -> Certainty.YES;
        case Argument.Hidden hidden -> Certainty.UNKNOWN;
      };
    }
  }

  /** {@code shell is True}. */
  public record Is(Parameter parameter, String literal) implements Clause {
    @Override
    public Certainty holds(Argument argument) {
      return switch (argument) {
        case Argument.Absent absent -> Certainty.NO;
        case Argument.Constant constant ->
            constant.text().equals(literal) ? Certainty.YES : Certainty.NO;
        case Argument.Given given -> Certainty.UNKNOWN;
        case Argument.Hidden hidden -> Certainty.UNKNOWN;
      };
    }
  }

  /** {@code block@0 not False}. */
  public record Not(Parameter parameter, String literal) implements Clause {
    @Override
    public Certainty holds(Argument argument) {
      return switch (argument) {
        case Argument.Absent absent -> Certainty.YES;
        case Argument.Constant constant ->
            constant.text().equals(literal) ? Certainty.NO : Certainty.YES;
        case Argument.Given given -> Certainty.UNKNOWN;
        case Argument.Hidden hidden -> Certainty.UNKNOWN;
      };
    }
  }

  static Condition parse(String text) {
    List<Clause> clauses = new ArrayList<>();
    boolean isSometimes = false;
    for (String part : Text.split(text, " and ")) {
      if (part.equals(SOMETIMES)) {
        isSometimes = true;
      } else {
        clauses.add(clause(part, Text.split(part, " ")));
      }
    }
    return new Condition(isSometimes, clauses);
  }

  private static Clause clause(String text, List<String> words) {
    if (words.size() == 2 && words.get(0).equals("without")) {
      return new Without(Parameter.parse(words.get(1)));
    }
    if (words.size() == 2 && words.get(0).equals("with")) {
      return new With(Parameter.parse(words.get(1)));
    }
    if (words.size() == 3 && words.get(1).equals("is")) {
      return new Is(Parameter.parse(words.get(0)), literal(words.get(2)));
    }
    if (words.size() == 3 && words.get(1).equals("not")) {
      return new Not(Parameter.parse(words.get(0)), literal(words.get(2)));
    }
    throw new IllegalArgumentException("not a condition: '" + text + "'");
  }

  private static String literal(String text) {
    boolean word = text.equals("None") || text.equals("True") || text.equals("False");
    boolean quoted =
        text.length() > 1 && text.charAt(0) == '\'' && text.charAt(text.length() - 1) == '\'';
    if (word || quoted || text.chars().allMatch(Character::isDigit)) {
      return text;
    }
    throw new IllegalArgumentException("not a literal: '" + text + "'");
  }
}
