package dev.boundwise.cost;

import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.List;
import java.util.Set;

/** How large values of Java's classes are of which only the type and the name are known. */
final class JavaSizes {

  /** What a program has a handful of at a time: each of them holds something of the system. */
  private static final Set<String> SCARCE =
      Set.of(
          "java.lang.Thread",
          "java.lang.Process",
          "java.lang.ProcessHandle",
          "java.lang.Class",
          "java.lang.Runnable",
          "java.net.Socket",
          "java.net.URI",
          "java.net.URL",
          "java.nio.channels.SocketChannel",
          "java.sql.Connection",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletableFuture");

  /** What a class is made of, and functions that are kept to be called. */
  private static final Set<String> SCARCE_IN =
      Set.of("java.lang.reflect", "java.lang.annotation", "java.util.function");

  private static final double HANDFUL = 8;

  /**
   * Orders of a customer, handlers of a server, nodes below a node: what is more than a value comes
   * in smaller numbers than numbers and texts do.
   */
  private static final double OBJECTS = 15;

  /** What has a word or two, or a number. */
  private static final Set<String> SHORT =
      Set.of(
          "password",
          "prefix",
          "suffix",
          "symbol",
          "id",
          "code",
          "email",
          "query",
          "user",
          "customer",
          "author",
          "city",
          "country",
          "category",
          "host",
          "type",
          "kind",
          "field",
          "command",
          "action",
          "status",
          "number",
          "date",
          "currency",
          "language",
          "topic");

  private static final double WORD = 12;

  /** A text of which nothing is known. */
  private static final double WRITTEN = 200;

  /** The rows, and the columns, of a table of numbers. */
  private static final double SIDE = 60;

  private static final Set<String> PRIMITIVE =
      Set.of("java.lang.Integer", "java.lang.Double", "java.lang.Boolean");

  private JavaSizes() {}

  /**
   * The length of a value of a class of Java, with a name or none.
   *
   * @param unknown where nothing tells
   */
  static Plausible length(Value.Instance it, String name, Plausible unknown) {
    if (it.type().equals("java.lang.String")) {
      return SHORT.contains(Sizes.lastWord(name))
          ? around(WORD)
          : Sizes.length(name, around(WRITTEN));
    }
    // any array of Java may be called so
    String telling = Sizes.lastWord(name).equals("array") ? "" : name;
    if (it.elements().options().stream().anyMatch(JavaSizes::isScarce)) {
      return around(HANDFUL);
    }
    if (isTable(it)) {
      return around(SIDE);
    }
    if (isOfObjects(it)) {
      Plausible usual = around(OBJECTS);
      Plausible named = Sizes.length(telling, usual);
      return named.typical() > usual.typical() ? named.or(usual) : named;
    }
    return Sizes.length(telling, unknown);
  }

  private static Plausible around(double typical) {
    return Plausible.around(typical, Sizes.GUESSED_BY);
  }

  /** The length of what a container holds. */
  static Plausible ofElement(Values containers, Plausible unknown) {
    for (Value value : containers.withoutNothing().options()) {
      if (value instanceof Value.Instance it && isTable(it)) {
        return around(SIDE);
      }
    }
    return unknown;
  }

  private static boolean isScarce(Value element) {
    return element instanceof Value.Instance it
        && (SCARCE.contains(it.type())
            || SCARCE_IN.contains(it.type().substring(0, Math.max(0, it.type().lastIndexOf('.')))));
  }

  /** {@code double[][]}. */
  private static boolean isTable(Value.Instance container) {
    return container.elements().options().stream()
        .anyMatch(
            it ->
                it instanceof Value.Instance row
                    && row.type().equals("java.util.List")
                    && row.elements().options().stream()
                        .anyMatch(
                            cell ->
                                cell instanceof Value.Instance one
                                    && PRIMITIVE.contains(one.type())));
  }

  /** Whether a container holds objects that are more than a value: orders, listeners, nodes. */
  private static boolean isOfObjects(Value.Instance container) {
    Values elements = container.elements().withoutNothing();
    return !elements.options().isEmpty()
        && elements.options().stream().allMatch(JavaSizes::isObject);
  }

  static boolean isObject(Value value) {
    return value instanceof Value.OwnObject
        || (value instanceof Value.Instance it
            && !PRIMITIVE.contains(it.type())
            && !it.type().equals("java.lang.String")
            && !it.type().startsWith("java.util."));
  }

  /** Whether a value has no elements: a number, a truth value, a function. */
  static boolean isSimple(Values values) {
    List<Value> options = values.withoutNothing().options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(
                it ->
                    it instanceof Value.Own
                        || (it instanceof Value.Instance one && PRIMITIVE.contains(one.type())));
  }

  /** So many objects of which nothing else is known. */
  static Plausible objects() {
    return around(OBJECTS);
  }
}
