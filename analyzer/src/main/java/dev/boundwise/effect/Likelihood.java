package dev.boundwise.effect;

/** How sure it is that code does what is said of it, the surest first. */
public enum Likelihood {
  /** Each step was resolved to one thing. */
  CERTAIN,
  /** Each step was resolved, and some may be something else. */
  LIKELY,
  /** It is one of several possibilities. */
  POSSIBLE;

  Likelihood and(Likelihood other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
