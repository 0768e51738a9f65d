package dev.boundwise.knowledge;

import java.util.Locale;

/** On which threads a call of a reactive chain, or what makes one, has functions of it run. */
public enum Shift {
  /** Those that come after it on the threads that it is given. */
  BELOW,
  /** All of the chain on the threads that it is given, but what another call sends elsewhere. */
  WHOLE,
  /**
   * Those that come after it where the chain delivers that it is given, or that its function gives.
   */
  INNER,
  /** Those that come after it on threads that must not wait, unless it is given others. */
  LOOP,
  /** Those that come after it on threads that may wait, unless it is given others. */
  THREAD,
  /** A scheduler that sends nothing elsewhere. */
  NONE;

  static Shift parse(String word) {
    for (Shift shift : values()) {
      if (shift.name().toLowerCase(Locale.ROOT).equals(word)) {
        return shift;
      }
    }
    throw new IllegalArgumentException("not a shift: '" + word + "'");
  }
}
