package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the way in which a file is opened tells of how much is in it. */
final class Files {

  /** Words in the names of files that hold data, not what somebody writes. */
  private static final List<String> DATA =
      List.of(
          "corpus",
          "csv",
          "dictionary",
          "dump",
          "jsonl",
          "log",
          "measurements",
          "ndjson",
          "readings",
          "trace",
          "tsv",
          "words");

  /** Words in the names of files that somebody writes by hand, line by line. */
  private static final List<String> BY_HAND =
      List.of(
          "checks",
          "conf",
          "env",
          "hosts",
          "ignore",
          "list",
          "recipients",
          "requirements",
          "rules",
          "secret",
          "seeds",
          "settings",
          "targets",
          "token",
          "urls",
          "users",
          "version");

  private static final double FEWER = 0.07;

  /** How many times as many lines a file of data has as a text or a source file. */
  private static final double MORE = 5;

  private Files() {}

  /**
   * How many times the usual number of lines a file has that a call opens: tables are opened with
   * {@code newline=""}, as the csv module asks for, and data is called so.
   *
   * @param around the name of the function that opens it, {@code read_requirements}
   */
  static double scale(Expression.Call opening, String written, String around) {
    for (Argument argument : opening.arguments()) {
      if (argument.name().equals("newline")
          && argument.value() instanceof Expression.Literal text
          && text.text().isEmpty()) {
        return MORE;
      }
    }
    String name = (written + " " + around).toLowerCase(Locale.ROOT);
    List<String> words = List.of(name.split("[^a-z]+"));
    if (!Collections.disjoint(words, DATA)) {
      return MORE;
    }
    return Collections.disjoint(words, BY_HAND) ? 1 : FEWER;
  }
}
