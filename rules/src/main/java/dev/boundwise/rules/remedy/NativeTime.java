package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Load;

/**
 * What arithmetic takes in native code, in nanoseconds. Measured: NumPy 2 on CPython 3.11.7, thread
 * time, least of several runs, lists of a million floats, arrays of a thousand and of ten.
 */
final class NativeTime {

  /** A list of numbers made an array, per element, and an array made a list again. */
  static final double TO_ARRAY = 19;

  static final double TO_LIST = 28;

  /** A number of a tuple in a list, made an element of an array. */
  static final double FROM_TUPLE = 95;

  /** The same of a number that objects have as an attribute. */
  static final double FROM_OBJECT = 45;

  /** An operation on an element of an array. */
  private static final double ELEMENT = 0.64;

  /** The same where arrays do not fit the caches. */
  private static final double FAR_ELEMENT = 2.5;

  private static final double FAR = 200_000;

  /** Elements that are gathered under keys: {@code np.bincount}, {@code np.add.at}. */
  static final double SCATTER = 8;

  /**
   * What each operation takes whatever the size: 360 where it stands alone, and about three times
   * as much with the masks and slices that branches and neighbours become.
   */
  static final double CALL = 1000;

  /** An operation of the interpreter, with what it takes to get its operands. */
  static final double OPERATION = 40;

  /** Fewer elements are not worth an array. */
  static final double MANY = 50;

  /** Numba loaded (0.55 s), and a small function compiled when it is first called (0.44 s). */
  private static final double COMPILATION = 1e9;

  /** How many times as fast a recurrence is then. */
  private static final double COMPILED = 30;

  private NativeTime() {}

  /** An operation on an element of an array of so many. */
  static double element(double length) {
    return length < FAR ? ELEMENT : FAR_ELEMENT;
  }

  static double compiled(Load load) {
    return COMPILATION + load.total() / COMPILED;
  }
}
