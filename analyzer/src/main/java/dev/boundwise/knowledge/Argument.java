package dev.boundwise.knowledge;

/** What is known of one argument of a call. */
public sealed interface Argument {

  /** Not given: the parameter has its default. */
  record Absent() implements Argument {}

  /**
   * Given as a literal.
   *
   * @param text as Python's {@code repr} prints it: {@code None}, {@code False}, {@code 0}, {@code
   *     'rb'}
   */
  record Constant(String text) implements Argument {}

  /** Given, its value not known. */
  record Given() implements Argument {}

  /** Given or not, as behind {@code *args} or {@code **options}. */
  record Hidden() implements Argument {}
}
