package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Load;

/**
 * What a loop's arithmetic takes in native code, in nanoseconds. Measured: NumPy 2 on CPython
 * 3.11.7, thread time, least of several runs, lists of a million floats, arrays of a thousand and
 * of ten.
 */
final class NativeTime {

  /** A list of numbers made an array, per element, and an array made a list again. */
  private static final double TO_ARRAY = 19;

  private static final double TO_LIST = 28;

  /** An operation on an element of an array. */
  private static final double ELEMENT = 0.64;

  /**
   * What each operation takes whatever the size: 360 where it stands alone, and about three times
   * as much with the masks and slices that branches and neighbours become.
   */
  private static final double CALL = 1000;

  /** An operation of the interpreter, with what it takes to get its operands. */
  private static final double OPERATION = 40;

  /** Fewer elements are not worth an array. */
  static final double MANY = 50;

  /** Numba loaded (0.55 s), and a small function compiled when it is first called (0.44 s). */
  private static final double COMPILATION = 1e9;

  /** How many times as fast a recurrence is then. */
  private static final double COMPILED = 30;

  private NativeTime() {}

  static double vectorised(Load load, Kernel kernel) {
    double conversion = kernel.isArray() ? 0 : kernel.inputs() * TO_ARRAY + TO_LIST;
    // with a loop inside, each of its steps is one operation on as many elements as there are
    // rounds
    double operations =
        kernel.hasLoop() ? load.round() / OPERATION : Math.max(1, kernel.operations());
    return load.rounds() * conversion + operations * (CALL + load.rounds() * ELEMENT);
  }

  static double compiled(Load load) {
    return COMPILATION + load.total() / COMPILED;
  }
}
