package dev.boundwise.knowledge;

import java.util.Optional;

/**
 * How large what a call gives is; each part empty where it is not known.
 *
 * <p>In a table: {@code size builtins.str.split<TAB>length len(self)/6; each length 5}. What is
 * given is as large as an operand: {@code like @0}; its elements are: {@code each like @0}.
 *
 * @param number its value, of a number
 * @param length how many elements, characters or bytes
 * @param like the operand that it is like, in all that is not said otherwise
 * @param each its elements
 */
public record Size(
    Optional<Quantity> number,
    Optional<Quantity> length,
    Optional<Operand> like,
    Optional<Size> each) {}
