package dev.boundwise.knowledge;

import java.util.List;

/** A number that follows from the operands of a call. */
public sealed interface Quantity {

  /** A number: {@code 1000}. */
  record Constant(double value) implements Quantity {}

  /** How long an operand is: {@code len(@0)}; of text and bytes, their characters. */
  record Length(Operand of) implements Quantity {}

  /** The value of an operand that is a number: {@code @0}. */
  record Number(Operand of) implements Quantity {}

  /** The logarithm to base 2, at least 1: {@code log(len(self))}. */
  record Log(Quantity of) implements Quantity {}

  /** {@code a*b}. */
  record Product(List<Quantity> of) implements Quantity {}

  /** {@code a/b}. */
  record Quotient(Quantity of, Quantity by) implements Quantity {}

  /** {@code a + b}; {@code a - b} has a product with -1. */
  record Sum(List<Quantity> of) implements Quantity {}

  /** The least of those that are known: {@code min(len(@0), len(@1))}. */
  record Minimum(List<Quantity> of) implements Quantity {}

  /** The largest of those that are known: {@code max(@0, @1)}. */
  record Maximum(List<Quantity> of) implements Quantity {}

  /** What a number is where the code says it, else what is usual: {@code usual(@3, 600000)}. */
  record Usual(Quantity of, double otherwise) implements Quantity {}

  /**
   * How many steps it takes from the first to the second, by the third: {@code span(@0, @1, @2)};
   * with one operand given, from 0 to it.
   */
  record Span(List<Operand> of) implements Quantity {}
}
