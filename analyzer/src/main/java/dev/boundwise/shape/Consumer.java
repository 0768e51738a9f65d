package dev.boundwise.shape;

/** What becomes of the values of a lazy comprehension. */
enum Consumer {
  /** All are kept, in order. */
  KEEPING,
  /** All are joined to one. */
  REDUCING,
  /** They are asked for until one decides. */
  SEARCHING,
  /** Only the first is asked for. */
  FIRST,
  UNKNOWN
}
