package dev.boundwise.effect;

/** Whether code changes what other code may see. */
enum Purity {
  /** Only its own values. */
  PURE,
  /** Calls something that is not known. */
  UNSURE,
  /** Changes something, or its order shows. */
  CHANGES;

  Purity and(Purity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
