package dev.boundwise.advice;

/**
 * A way to make code faster, which knows when it does. Stateless: any number of threads may ask.
 */
public interface Remedy {

  RemedyKind kind();

  /** What it would do for a region on a runtime. */
  Verdict judge(Candidate candidate);

  /** The rule that says it where it helps; empty where that follows from what the region does. */
  default String code(Candidate candidate) {
    return "";
  }
}
