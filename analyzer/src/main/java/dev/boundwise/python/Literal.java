package dev.boundwise.python;

import java.util.Arrays;

/** The value of a {@link Expr.Constant}. */
public sealed interface Literal {

  Literal NONE = new None();
  Literal ELLIPSIS = new Ellipsis();
  Literal TRUE = new Bool(true);
  Literal FALSE = new Bool(false);

  /** Text; a lone surrogate stands as itself. */
  record Str(String value) implements Literal {}

  /** Bytes; shared, only to be read. */
  record Bytes(byte[] value) implements Literal {
    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return "Bytes" + Arrays.toString(value);
    }
  }

  /** An integer that fits 64 bits. */
  record Int(long value) implements Literal {}

  /**
   * A larger integer, left as its digits because turning a long decimal into a number takes
   * quadratic time.
   */
  record BigInt(String digits, int radix) implements Literal {}

  /** A floating-point number. */
  record Float(double value) implements Literal {}

  /** An imaginary number. */
  record Imaginary(double value) implements Literal {}

  /** {@code True} or {@code False}. */
  record Bool(boolean value) implements Literal {}

  /** {@code None}. */
  record None() implements Literal {}

  /** {@code ...}. */
  record Ellipsis() implements Literal {}
}
