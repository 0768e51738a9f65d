package dev.boundwise.advice;

import java.util.Locale;

/** The ways to make code faster, in the order in which reports show them. */
public enum RemedyKind {
  PROCESSES,
  THREADS,
  ASYNC,
  INTERPRETERS,
  FREE_THREADING,
  NATIVE,
  DISTRIBUTED,
  /** Leave it alone. */
  NONE;

  /** The word that reports and options write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
