package dev.boundwise.source;

/**
 * A code cell of a notebook.
 *
 * @param number its place among all cells of the notebook, text cells too, from 1
 * @param firstLine the number, in the {@link SourceText}, of its first line
 */
public record Cell(int number, int firstLine) {

  /** The number, within the cell from 1, of a line of the text. */
  public int lineInCell(int line) {
    return line - firstLine + 1;
  }
}
