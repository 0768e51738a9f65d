package dev.boundwise.knowledge;

/** An answer that may be that we do not know. Unknown never silently becomes no. */
public enum Certainty {
  YES,
  NO,
  UNKNOWN;

  Certainty and(Certainty other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }
}
