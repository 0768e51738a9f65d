package dev.boundwise.region;

import java.util.Locale;

/** What a region spends its time on. */
public enum Bound {
  /** The interpreter: a CPU, one thread at a time. */
  CPU,
  /** Native code that lets other threads run. */
  NATIVE,
  /** Waiting. */
  IO,
  /** Both, or one or the other depending on a size. */
  MIXED,
  /** Too little to care. */
  TRIVIAL,
  /** What is not known decides it. */
  UNKNOWN;

  /** The word that reports write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
