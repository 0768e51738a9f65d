package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import java.util.List;
import java.util.Locale;

/** What the way in which a file is opened tells of how much is in it. */
final class Files {

  /** Words in the names of files that hold data, not what somebody writes. */
  private static final List<String> DATA =
      List.of(
          "corpus", "csv", "dump", "jsonl", "ndjson", "measurements", "readings", "trace", "tsv");

  /** How many times as many lines a file of data has as a text or a source file. */
  private static final double MORE = 5;

  private Files() {}

  /**
   * How many times the usual number of lines a file has that a call opens: tables are opened with
   * {@code newline=""}, as the csv module asks for, and data is called so.
   */
  static double scale(Expression.Call opening, String written) {
    for (Argument argument : opening.arguments()) {
      if (argument.name().equals("newline")
          && argument.value() instanceof Expression.Literal text
          && text.text().isEmpty()) {
        return MORE;
      }
    }
    String name = written.toLowerCase(Locale.ROOT);
    return DATA.stream().anyMatch(name::contains) ? MORE : 1;
  }
}
