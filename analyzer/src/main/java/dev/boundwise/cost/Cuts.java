package dev.boundwise.cost;

/**
 * How often something was asked for in the middle of itself, and not found. What was found around
 * it lacks a part: it is looked for anew when it is asked for by itself.
 */
final class Cuts {

  private int count;

  void add() {
    count++;
  }

  int count() {
    return count;
  }
}
