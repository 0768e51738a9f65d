package dev.boundwise.cost;

import org.jspecify.annotations.Nullable;

/** How large the results of operators are. */
final class Arithmetic {

  /** How many times as long what is gone over is as the window that goes over it. */
  private static final double TIMES_A_WINDOW = 10;

  private Arithmetic() {}

  /** Of an operator with one operand: {@code -x}. */
  static Extent of(String method, Extent operand) {
    Polynomial number = operand.number();
    return switch (method) {
      case "__neg__" -> number == null ? operand : Extent.ofNumber(number.times(-1));
      case "__invert__" ->
          number == null ? operand : Extent.ofNumber(number.plus(Polynomial.ONE).times(-1));
      default -> operand;
    };
  }

  static Extent of(String method, Extent left, Extent right) {
    Polynomial one = left.number();
    Polynomial two = right.number();
    Polynomial number = one == null || two == null ? null : number(method, one, two);
    return switch (method) {
      case "__add__" ->
          new FixedExtent(number, sum(left.length(), right.length()), inner(left, right));
      case "__mul__" -> new FixedExtent(number, repeated(left, right), inner(left, right));
      case "__or__", "__sub__", "__and__" ->
          new FixedExtent(number, left.length(), inner(left, left));
      default -> number == null ? left : Extent.ofNumber(number);
    };
  }

  private static @Nullable Extent inner(Extent left, Extent right) {
    Extent each = left.each().or(right.each());
    return each == FixedExtent.UNKNOWN ? null : each;
  }

  private static @Nullable Polynomial sum(@Nullable Polynomial one, @Nullable Polynomial two) {
    return one == null || two == null ? (one == null ? two : one) : one.plus(two);
  }

  /** {@code [0] * n}. */
  private static @Nullable Polynomial repeated(Extent left, Extent right) {
    boolean isLeft =
        (left.length() != null && left.each() != FixedExtent.UNKNOWN) || left.number() == null;
    Extent many = isLeft ? left : right;
    Extent times = isLeft ? right : left;
    Polynomial length = many.length();
    Polynomial number = times.number();
    return length == null || number == null
        ? (many.number() == null ? number : length)
        : length.times(number);
  }

  /**
   * {@code (samples.length - window) / hop}: where a number is taken from one that is a guess, and
   * the guess is not larger, it is the guess that is wrong.
   */
  private static Polynomial above(Polynomial guess, double number) {
    double typical = guess.typical();
    return typical <= 0 || number <= 1
        ? guess
        : guess.times(TIMES_A_WINDOW * number / typical).estimated();
  }

  private static @Nullable Polynomial number(String method, Polynomial one, Polynomial two) {
    return switch (method) {
      case "__add__" -> one.plus(two);
      case "__sub__" -> {
        Polynomial difference = one.plus(two.times(-1));
        yield difference.typical() > 0
            ? difference
            : one.isConstant() ? null : two.isConstant() ? above(one, two.typical()) : one;
      }
      case "__mul__" -> one.times(two);
      case "__truediv__", "__floordiv__" -> two.typical() == 0 ? one : one.dividedBy(two);
      case "__mod__" -> two;
      case "__pow__" ->
          two.isConstant() ? one.power(two.typical()) : two.exponential(one.typical());
      case "__lshift__" -> one.times(two.exponential(2));
      case "__rshift__" -> one.dividedBy(two.exponential(2));
      case "__or__", "__and__", "__xor__" -> one.max(two);
      default -> null;
    };
  }
}
