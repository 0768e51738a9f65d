package dev.boundwise.cost;

/**
 * How often something was asked for in the middle of itself, and not found. What was found around
 * it lacks a part: it is looked for anew when it is asked for by itself.
 */
final class Cuts {

  /** More answers than this are not needed for one question but where they repeat themselves. */
  private static final int MANY = 5_000;

  private int answers;

  private int count;

  void add() {
    count++;
  }

  int count() {
    return count;
  }

  /**
   * Whether an answer is to be kept though it may lack a part: the one that was asked for first,
   * and all where finding it takes long, as where many variables are made of each other.
   */
  boolean isEnough(boolean isFirst) {
    answers = isFirst ? 0 : answers + 1;
    return isFirst || answers > MANY;
  }
}
