package dev.boundwise.knowledge;

/** A row of a table that cannot be read. */
public final class MalformedRow extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final String problem;

  MalformedRow(String table, int line, String problem) {
    super(table + ".tsv:" + line + ": " + problem);
    this.line = line;
    this.problem = problem;
  }

  /** The row's line in its table, from 1. */
  public int line() {
    return line;
  }

  /** What is wrong, without a full stop. */
  public String problem() {
    return problem;
  }
}
