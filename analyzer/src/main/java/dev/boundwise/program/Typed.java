package dev.boundwise.program;

/** What the reader of a language with types has found out about an expression. */
public sealed interface Typed {

  /**
   * Its value is an object of a type.
   *
   * @param type as an annotation says it
   * @param isSure whether this says more than where the value comes from, as a cast does
   */
  record Of(Expression type, boolean isSure) implements Typed {}

  /**
   * Where nothing else is found, it is what another expression is: the method that a call is bound
   * to.
   */
  record As(Expression other) implements Typed {}
}
