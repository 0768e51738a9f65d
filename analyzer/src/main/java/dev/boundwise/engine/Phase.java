package dev.boundwise.engine;

/** The steps of an analysis, in their order. */
public enum Phase {
  /** From paths to files. */
  SEARCH,
  /** From files to text. */
  READ,
  /** From text to syntax trees. */
  PARSE,
  /** From syntax trees to the neutral program. */
  LOWER,
  /** From files to one program. */
  LINK,
  /** From facts to what bounds each region. */
  WEIGH,
  /** From facts to findings. */
  JUDGE,
  /** From findings to the report. */
  SORT
}
