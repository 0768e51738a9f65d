package dev.boundwise.cli.report;

import dev.boundwise.rule.Location;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;

/**
 * A point in a file, as people name it.
 *
 * @param cell the notebook's cell, or 0 in other files
 * @param line from 1; in a notebook, within the cell
 * @param column from 1, in the unit asked for
 */
record Place(String path, int cell, int line, int column) {

  static Place start(Location location, ColumnUnit unit) {
    return at(location.file(), location.span().start(), unit);
  }

  static Place end(Location location, ColumnUnit unit) {
    return at(location.file(), location.span().end(), unit);
  }

  static Place at(SourceText file, int offset, ColumnUnit unit) {
    int line = file.lineAt(offset);
    int column = file.columnAt(offset, unit) + 1;
    return file.cellAt(line)
        .map(cell -> new Place(file.path(), cell.number(), cell.lineInCell(line), column))
        .orElseGet(() -> new Place(file.path(), 0, line, column));
  }

  /** {@code path:line:column}, which terminals and editors make a link of. */
  @Override
  public String toString() {
    return path + ":" + (cell > 0 ? "cell " + cell + ":" : "") + line + ":" + column;
  }
}
