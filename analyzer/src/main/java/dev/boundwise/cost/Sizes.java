package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How large values are of which only the type and the name are known. These are guesses, not
 * measurements: whatever rests on them is said to be likely, not certain.
 */
final class Sizes {

  private static final double GUESSED_BY = 10;

  private static final Map<String, Double> BY_TYPE =
      Map.of(
          "builtins.str", 50.0,
          "builtins.bytes", 2000.0,
          "builtins.bytearray", 2000.0,
          "builtins.tuple", 5.0,
          "numpy.ndarray", 10_000.0,
          "pandas.DataFrame", 10_000.0,
          "io.TextIOWrapper", 500.0);

  /** The words in names, and how many of it there are. */
  private static final List<Map.Entry<Double, Set<String>>> BY_NAME =
      List.of(
          Map.entry(
              10_000.0, Set.of("pixels", "samples", "image", "img", "signal", "frames", "array")),
          Map.entry(
              2000.0,
              Set.of(
                  "text",
                  "content",
                  "contents",
                  "body",
                  "html",
                  "xml",
                  "source",
                  "document",
                  "page",
                  "payload",
                  "data",
                  "markdown",
                  "raw",
                  "buffer",
                  "blob",
                  "corpus")),
          Map.entry(
              300.0,
              Set.of(
                  "rows", "records", "lines", "words", "tokens", "numbers", "values", "events",
                  "points", "entries", "items", "prices", "scores", "lists", "series", "edges")),
          // rows
          Map.entry(100.0, Set.of("matrix", "grid")),
          Map.entry(80.0, Set.of("line", "message", "url", "path")),
          Map.entry(
              12.0,
              Set.of("word", "name", "key", "token", "title", "label", "args", "argv", "options")));

  /** What is called so is no object that has a size beside other things, as a page has. */
  private static final Set<String> BULK =
      Set.of(
          "pixels",
          "samples",
          "content",
          "contents",
          "body",
          "html",
          "xml",
          "data",
          "raw",
          "buffer",
          "blob",
          "corpus",
          "rows",
          "records",
          "lines");

  private Sizes() {}

  /**
   * The length of a value of a type, with a name or none.
   *
   * @param unknown where nothing tells
   */
  static Plausible length(Values values, String name, Plausible unknown) {
    boolean isText = false;
    for (Value value : values.withoutNothing().options()) {
      if (value instanceof Value.Tuple it) {
        return Plausible.exactly(it.items().size());
      }
      if (value instanceof Value.Instance it && isScarce(it)) {
        return Plausible.around(HANDFUL, GUESSED_BY);
      }
      isText |= value instanceof Value.Instance it && it.type().equals("builtins.str");
      if (value instanceof Value.Instance it && BY_TYPE.containsKey(it.type()) && !isText) {
        return Plausible.around(BY_TYPE.getOrDefault(it.type(), 50.0), GUESSED_BY);
      }
    }
    return length(name, unknown);
  }

  /** What a program has a handful of at a time: each of them holds something of the system. */
  private static final Set<String> SCARCE =
      Set.of(
          "java.lang.Thread",
          "java.lang.Process",
          "java.lang.ProcessHandle",
          "java.net.Socket",
          "java.net.URI",
          "java.net.URL",
          "java.nio.channels.SocketChannel",
          "java.sql.Connection",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletableFuture");

  private static final double HANDFUL = 8;

  private static boolean isScarce(Value.Instance container) {
    return container.elements().options().stream()
        .anyMatch(it -> it instanceof Value.Instance element && SCARCE.contains(element.type()));
  }

  /** The length of what is known by a name only. */
  static Plausible length(String name, Plausible unknown) {
    String last = name.substring(name.lastIndexOf('_') + 1);
    for (Map.Entry<Double, Set<String>> entry : BY_NAME) {
      if (entry.getValue().contains(last)) {
        return Plausible.around(entry.getKey(), GUESSED_BY);
      }
    }
    return unknown;
  }

  /** Whether a name says that what it stands for is a container, or text, of some size. */
  static boolean isTelling(String name) {
    return BULK.contains(name);
  }

  /** What an expression is called: the name, or the attribute's. */
  static String nameOf(Expression expression) {
    return switch (expression) {
      case Expression.Name it -> it.variable().name();
      case Expression.Attribute it -> it.name();
      default -> "";
    };
  }
}
