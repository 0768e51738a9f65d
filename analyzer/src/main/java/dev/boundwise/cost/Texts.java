package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts that nothing shows to be one but what is done with them: {@code row.title.lower()}. */
final class Texts {

  private static final String TEXT = "builtins.str";

  private static final Extent LETTER = Extent.ofLength(Polynomial.ONE);

  /** Methods that nothing but a text has; {@code replace} and {@code format} others have too. */
  private static final Set<String> METHODS =
      Set.of(
          "capitalize",
          "casefold",
          "expandtabs",
          "lower",
          "lstrip",
          "rsplit",
          "rstrip",
          "split",
          "splitlines",
          "strip",
          "swapcase",
          "title",
          "upper");

  /** Methods of texts that others have too. */
  private static final Set<String> SHARED =
      Set.of(
          "count",
          "decode",
          "encode",
          "endswith",
          "find",
          "format",
          "hex",
          "index",
          "join",
          "ljust",
          "partition",
          "removeprefix",
          "removesuffix",
          "replace",
          "rfind",
          "rindex",
          "rjust",
          "rpartition",
          "startswith",
          "translate",
          "zfill");

  private Texts() {}

  /** Methods that nothing but a path has. */
  private static final Set<String> OF_PATHS = Set.of("read_bytes", "read_text");

  /** The method of texts or paths of a name; null where objects of other classes may have one. */
  static @Nullable String method(String name) {
    return METHODS.contains(name)
        ? "builtins.str." + name
        : OF_PATHS.contains(name) ? "pathlib.Path." + name : null;
  }

  /** Whether texts or bytes have a method of a name. */
  static boolean isMethod(String name) {
    return METHODS.contains(name) || SHARED.contains(name) || name.startsWith("is");
  }

  /** An element of what is gone over; of a text, a letter. */
  static Extent each(Extents extents, Expression iterable, Function reader) {
    List<Value> options = extents.values(iterable, reader).withoutNothing().options();
    boolean isText =
        !options.isEmpty()
            && options.stream()
                .allMatch(it -> it instanceof Value.Instance one && one.type().equals(TEXT));
    return isText ? LETTER : extents.of(iterable, reader).each();
  }

  /** A text, as long as its name says, or as one usually is. */
  static Extent of(Extents extents, Expression object, Function reader) {
    Plausible usual = Plausible.around(Sizes.USUAL_TEXT, Sizes.GUESSED_BY);
    String name = Sizes.nameOf(object);
    return Extent.ofLength(
        Polynomial.of(
            extents
                .symbols()
                .of(
                    object,
                    0,
                    extents.symbols().written(name.isEmpty() ? "text" : name, 0, true),
                    () -> Sizes.length(name, usual))));
  }
}
