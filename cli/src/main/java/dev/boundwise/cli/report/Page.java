package dev.boundwise.cli.report;

/**
 * What text is laid out for.
 *
 * @param width cells in a line, at least 40
 * @param colour whether to use the terminal's colours
 */
public record Page(int width, boolean colour) {

  public Page {
    width = Math.max(40, width);
  }
}
