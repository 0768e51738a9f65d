package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large values are of which only the type and the name are known. These are guesses, not
 * measurements: whatever rests on them is said to be likely, not certain.
 */
final class Sizes {

  static final double GUESSED_BY = 10;

  /** As many as somebody types. */
  private static final double FEW_TYPED = 3;

  /** As many as somebody writes down in code. */
  private static final double FEW_REGISTERED = 4;

  /** Of a text that nothing else is known of. */
  static final double USUAL_TEXT = 50;

  private static final Map<String, Double> BY_TYPE =
      Map.of(
          "builtins.str", USUAL_TEXT,
          "builtins.bytes", 2000.0,
          "builtins.bytearray", 2000.0,
          "builtins.tuple", 5.0,
          "numpy.ndarray", 10_000.0,
          "pandas.DataFrame", 10_000.0,
          "io.TextIOWrapper", 500.0,
          "subprocess.Popen.stdout", 100.0);

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
                  "webpage",
                  "markup",
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
          Map.entry(
              8.0,
              Set.of(
                  "headers",
                  "fields",
                  "attributes",
                  "properties",
                  "params",
                  "parameters",
                  "settings",
                  "config",
                  "configuration",
                  "metadata",
                  "labels",
                  "attrs",
                  "cookies",
                  "tags",
                  "columns",
                  "cols",
                  "flags",
                  "sections",
                  "extensions",
                  "suffixes",
                  "prefixes",
                  "formats",
                  "plugins",
                  "choices",
                  "languages",
                  "permissions",
                  "roles")),
          Map.entry(
              3.0,
              Set.of(
                  "authors",
                  "decorators",
                  "aliases",
                  "genres",
                  "scopes",
                  "axes",
                  "dims",
                  "dimensions",
                  "interfaces")),
          Map.entry(
              FEW_REGISTERED,
              Set.of(
                  "handlers",
                  "listeners",
                  "callbacks",
                  "hooks",
                  "observers",
                  "subscribers",
                  "receivers",
                  "middleware",
                  "middlewares",
                  "kwargs",
                  "kwds",
                  "keywords")),
          Map.entry(FEW_TYPED, Set.of("args", "argv", "options", "opts")),
          // rows
          Map.entry(100.0, Set.of("matrix", "grid")),
          Map.entry(500.0, Set.of("sql", "script", "template")),
          Map.entry(80.0, Set.of("line", "message", "url", "path")),
          Map.entry(12.0, Set.of("word", "name", "key", "token", "title", "label")));

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

  /** What a parser of arguments gives. */
  private static final Set<String> TYPED =
      Set.of("args", "opts", "opt", "options", "arguments", "namespace", "ns");

  /** Names of texts, whose elements are letters. */
  private static final Set<String> TEXTS =
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
          "raw",
          "buffer",
          "line",
          "message",
          "path");

  private static final int SHORTEST_PLURAL = 3;

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
      if (value instanceof Value.Instance it && it.type().startsWith("java.")) {
        return JavaSizes.length(it, name, unknown);
      }
      isText |= value instanceof Value.Instance it && it.type().equals("builtins.str");
      if (value instanceof Value.Instance it && BY_TYPE.containsKey(it.type()) && !isText) {
        return Plausible.around(BY_TYPE.getOrDefault(it.type(), 50.0), GUESSED_BY);
      }
    }
    return length(name, unknown);
  }

  /** Numbers by what they are called: how far, how often, how wide. */
  private static final Map<String, Double> NUMBERS =
      Map.ofEntries(
          Map.entry("radius", 3.0),
          Map.entry("depth", 5.0),
          Map.entry("factor", 4.0),
          Map.entry("step", 4.0),
          Map.entry("stride", 4.0),
          Map.entry("level", 5.0),
          Map.entry("levels", 5.0),
          Map.entry("scale", 4.0),
          Map.entry("degree", 5.0),
          Map.entry("attempts", 3.0),
          Map.entry("tries", 3.0),
          Map.entry("retries", 3.0),
          Map.entry("threads", 4.0),
          Map.entry("workers", 4.0),
          Map.entry("clients", 4.0),
          Map.entry("digits", 8.0),
          Map.entry("places", 8.0),
          Map.entry("indent", 4.0),
          Map.entry("window", 20.0),
          Map.entry("w", 100.0),
          Map.entry("h", 100.0),
          Map.entry("width", 200.0),
          Map.entry("height", 200.0));

  /** A number of which only the name is known. */
  static Plausible number(String name) {
    Plausible said = saidNumber(name);
    return said == null ? Plausible.NUMBER : said;
  }

  /** The same; null where the name says nothing. */
  static @Nullable Plausible saidNumber(String name) {
    Double usual = NUMBERS.get(lastWord(name));
    return usual == null ? null : Plausible.around(usual, GUESSED_BY);
  }

  /**
   * The length of an element of what is known by a name only: of {@code lines}, of a line.
   *
   * @param unknown where the name does not say what the elements are
   */
  static Plausible ofElement(String name, Plausible unknown) {
    String last = lastWord(name);
    if (!last.endsWith("s") || last.length() <= SHORTEST_PLURAL) {
      return unknown;
    }
    String one =
        last.endsWith("ies")
            ? last.substring(0, last.length() - 3) + "y"
            : last.substring(0, last.length() - 1);
    return length(one, unknown);
  }

  /** The length of what is known by a name only. */
  static Plausible length(String name, Plausible unknown) {
    String last = lastWord(name);
    for (Map.Entry<Double, Set<String>> entry : BY_NAME) {
      if (entry.getValue().contains(last)) {
        return Plausible.around(entry.getKey(), GUESSED_BY);
      }
    }
    return unknown;
  }

  /** Of {@code raw_text} and of {@code rawText} it is the text. */
  static String lastWord(String name) {
    int start = name.length();
    while (start > 0 && !isBetween(name, start)) {
      start--;
    }
    return name.substring(start).toLowerCase(Locale.ROOT);
  }

  private static boolean isBetween(String name, int at) {
    return at < name.length()
        && (name.charAt(at - 1) == '_'
            || (Character.isUpperCase(name.charAt(at))
                && Character.isLowerCase(name.charAt(at - 1))));
  }

  /** Whether a name is that of a text, not of a list of objects. */
  static boolean isOfText(String name) {
    return TEXTS.contains(lastWord(name));
  }

  /** Whether a name says that what it stands for is a container, or text, of some size. */
  static boolean isTelling(String name) {
    return BULK.contains(name);
  }

  /** What is given on a command line, {@code args.files}: as many as somebody types. */
  static boolean isGiven(Expression code) {
    return code instanceof Expression.Attribute it
        && it.object() instanceof Expression.Name name
        && TYPED.contains(name.variable().name());
  }

  /** How much there is of what is known by its name, and by what it is an attribute of. */
  static Plausible length(Expression code, Plausible unknown) {
    return isGiven(code) ? Plausible.around(FEW_TYPED, GUESSED_BY) : length(nameOf(code), unknown);
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
