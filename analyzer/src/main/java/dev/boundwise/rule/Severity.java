package dev.boundwise.rule;

/** How much a finding matters when it is true. */
public enum Severity {
  /** Breaks the program or stops all of its other work. */
  ERROR,
  /** Costs time that users notice. */
  WARNING,
  /** Worth knowing; the code may be right as it is. */
  NOTE
}
