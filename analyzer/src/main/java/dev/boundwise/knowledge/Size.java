package dev.boundwise.knowledge;

import java.util.Optional;

/**
 * How large what a call gives is; each part empty where it is not known.
 *
 * <p>In a table: {@code size builtins.str.split<TAB>length len(self)/6; each length 5}. What is
 * given is as large as an operand: {@code like @0}; its elements are: {@code each like @0}. An
 * array whose sides an operand says, a number or a tuple of them: {@code shape @0}; the tuple of an
 * array's sides: {@code sides self}.
 *
 * @param number its value, of a number
 * @param length how many elements, characters or bytes
 * @param like the operand that it is like, in all that is not said otherwise
 * @param each its elements
 * @param shape the operand that says how long its sides are
 * @param sides the array that it says the sides of
 */
public record Size(
    Optional<Quantity> number,
    Optional<Quantity> length,
    Optional<Operand> like,
    Optional<Size> each,
    Optional<Operand> shape,
    Optional<Operand> sides) {

  /** Nothing is known. */
  static final Size NONE =
      new Size(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
