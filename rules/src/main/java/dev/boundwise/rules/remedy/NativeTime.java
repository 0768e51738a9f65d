package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Load;

/** What a loop's arithmetic takes in native code, in nanoseconds. */
final class NativeTime {

  /** A list of numbers made an array, per element, and an array made a list again. */
  private static final double TO_ARRAY = 45;

  private static final double TO_LIST = 20;

  /** An operation on an element of an array, and what each operation takes whatever the size. */
  private static final double ELEMENT = 1.5;

  private static final double CALL = 1500;

  /** An operation of the interpreter, with what it takes to get its operands. */
  private static final double OPERATION = 40;

  /** Fewer elements are not worth an array. */
  static final double MANY = 50;

  /** A function compiled when it is first called, and how many times as fast it is then. */
  private static final double COMPILATION = 0.6e9;

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
