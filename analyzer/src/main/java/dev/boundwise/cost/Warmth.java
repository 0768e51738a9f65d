package dev.boundwise.cost;

import dev.boundwise.knowledge.Knowledge;

/**
 * How much longer code takes that has not run often. Tables say what operations and calls take in
 * loops that do one thing; in programs all of it takes longer, and where a compiler works while the
 * program runs, what has run a few times is interpreted and not at hand.
 *
 * @param runs how often a place runs in one run of the program
 */
record Warmth(Rates rates, double runs) {

  /** In Python: found on samples/apps whose counts the source shows. */
  private static final double OPERATIONS = 2;

  private static final double CALLS = 1.7;

  /**
   * What is long is mostly the machine's own work, which is never interpreted: making an exception.
   */
  private static final double LONGEST = 2000;

  /** The same of calls of libraries: beyond it is the kernel's work, or that of native code. */
  private static final double OWN = 10_000;

  /** What takes no longer than this, in nanoseconds, calls nothing that is cold as well. */
  private static final double SHORT = 20;

  /**
   * What is paid by cold code, in nanoseconds where it is no factor.
   *
   * @param isCompiled whether there is a compiler that code has to wait for
   * @param warmAfter after how many runs half of it is no longer paid
   * @param operations by how much longer operations take, at first
   * @param warmOperations by how much longer they take, always
   * @param calls by how much longer calls of libraries take, at first
   * @param warmCalls by how much longer they take, later
   * @param most the most that a call of a library takes longer
   * @param call what a call of a function of the program takes longer
   * @param text what joining texts takes longer
   * @param stream what going through a stream takes longer
   * @param sized by how much longer takes what a call does with each element
   * @param element what handing an element from stage to stage takes, always
   */
  record Rates(
      boolean isCompiled,
      double warmAfter,
      double operations,
      double warmOperations,
      double calls,
      double warmCalls,
      double most,
      double call,
      double text,
      double stream,
      double element,
      double sized) {}

  static Rates rates(Knowledge knowledge) {
    boolean isCompiled = knowledge.prior("warm-after").isPresent();
    return new Rates(
        isCompiled,
        knowledge.prior("warm-after").orElse(1.0),
        knowledge.prior("cold-operations").orElse(0.0),
        knowledge.prior("operations-in-programs").orElse(OPERATIONS),
        knowledge.prior("cold-calls").orElse(0.0),
        knowledge.prior("calls-in-programs").orElse(CALLS),
        knowledge.prior("cold-call-most").orElse(0.0),
        knowledge.prior("cold-function").orElse(0.0),
        knowledge.prior("cold-text").orElse(0.0),
        knowledge.prior("cold-stream").orElse(0.0),
        knowledge.prior("stream-element").orElse(0.0),
        knowledge.prior("elements-in-programs").orElse(1.0));
  }

  /** The same where it runs more often. */
  Warmth times(double often) {
    return rates.isCompiled ? new Warmth(rates, runs * often) : this;
  }

  /** From 1, of what runs once, to 0. */
  private double coldness() {
    return rates.isCompiled ? 1 / (1 + runs / rates.warmAfter) : 0;
  }

  /** What an operation takes. */
  double operation(double nanos) {
    double cold = rates.isCompiled ? Math.min(LONGEST, nanos * rates.operations) * coldness() : 0;
    return nanos * rates.warmOperations + cold;
  }

  /** What a call of a library takes longer than tables say. */
  double beside(double nanos) {
    double inside = rates.calls * Math.max(0, nanos - SHORT);
    double warm = Math.min(nanos, OWN) * (rates.warmCalls - 1);
    // without a compiler nothing is cold
    return warm + Math.min(rates.most, rates.call + inside) * coldness();
  }

  /** The same of a call that no table has a price for: what is assumed there is of programs. */
  double besideUsual(double nanos) {
    return rates.isCompiled ? beside(nanos) : 0;
  }

  /** What a call of a function takes longer, joining texts, and a stream. */
  double ofFunction() {
    return rates.call * coldness();
  }

  double ofText() {
    return rates.text * coldness();
  }

  /** What each element of a stream takes beside what stages do with it. */
  double ofElement() {
    return rates.element;
  }

  double ofStream() {
    return rates.stream * coldness();
  }
}
