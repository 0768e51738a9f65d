package dev.boundwise.rules.remedy;

import java.util.Set;

/** Functions of NumPy that a round may call where the whole loop is to be written with arrays. */
final class ElementFunctions {

  /**
   * What takes an element of an array, or a number, and gives one, alone or with another array, and
   * types of numbers: https://numpy.org/doc/stable/reference/ufuncs.html.
   */
  private static final Set<String> OF_ELEMENTS =
      words(
          """
          abs absolute add angle arccos arccosh arcsin arcsinh arctan arctan2 arctanh bitwise_and
          bitwise_or bitwise_xor cbrt ceil clip conj copysign cos cosh deg2rad degrees divide exp
          exp2 expm1 fabs float32 float64 floor floor_divide fmax fmin fmod heaviside hypot imag
          int16 int32 int64 int8 isfinite isinf isnan ldexp log log10 log1p log2 logaddexp
          logaddexp2 logical_and logical_not logical_or logical_xor maximum minimum mod multiply
          negative power rad2deg radians real reciprocal remainder rint round sign sin sinc sinh
          sqrt square subtract tan tanh trunc uint16 uint32 uint64 uint8 where
          """);

  /** What gives a number, or some, for each row of a table, or for all of it. */
  private static final Set<String> OF_ROWS =
      words("all any argmax argmin array asarray dot max mean median min prod std sum var zeros");

  private ElementFunctions() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** Whether one call does for all rounds what this one does in each: {@code numpy.sqrt}. */
  static boolean contains(String name) {
    String own = name.startsWith("numpy.") ? name.substring("numpy.".length()) : "";
    return OF_ELEMENTS.contains(own) || OF_ROWS.contains(own);
  }
}
