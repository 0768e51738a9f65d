package dev.boundwise.cost;

import dev.boundwise.knowledge.Quantity;
import dev.boundwise.knowledge.Size;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Into how many pieces a text is cut, and how many different letters it has. How long a piece is
 * follows from what cuts: a blank ends words, the end of a line ends lines, and what a pattern
 * looks for is rare unless it is a word.
 */
final class Pieces {

  private static final double WORD = 6;
  private static final double LINE = 50;
  private static final double FIELD = 10;
  private static final double PARAGRAPH = 300;
  private static final double NUMBER = 20;

  /** From one find of a pattern to the next that is made of more than a kind of letters. */
  private static final double RARE = 80;

  /** How long what is found is, where it is no word. */
  private static final double FOUND = 12;

  /** Different letters of a text, different bytes of data. */
  private static final double LETTERS = 25;

  private static final double BYTES = 100;

  /** {@code \w+}, {@code [a-z']{3,}}, {@code \b\S+\b}: a run of letters of a kind. */
  private static final Pattern RUN =
      Pattern.compile(
          "(\\\\b)?\\(?(\\\\[wSW]|\\[[^\\]]*[a-zA-Zw][^\\]]*\\])[+*]?(\\{\\d+,?\\d*\\})?\\)?(\\\\b)?");

  /** {@code \d+}, {@code -?\d+(\.\d+)?}: nothing but numbers. */
  private static final Pattern DIGITS =
      Pattern.compile("[-+?*.\\\\d()\\[\\]0-9:|]*\\\\d[-+?*.\\\\d()\\[\\]0-9:|]*");

  /** Patterns of Java that match the end of a line. */
  private static final Set<String> OF_LINES =
      Set.of("\n", "\\n", "\r\n", "\r?\n", "\\r?\\n", "\\R", "\n+", "\\n+", "\\R+");

  private final Extents extents;
  private final CallSite site;
  private final Function reader;

  Pieces(Extents extents, CallSite site, Function reader) {
    this.extents = extents;
    this.site = site;
    this.reader = reader;
  }

  /** The result of a function that cuts a text; null where nothing is known of what cuts it. */
  @Nullable Extent of(String name, Size size, Operands operands) {
    boolean isSplit = name.startsWith("builtins.");
    double piece = isSplit ? ofSeparator() : ofPattern(name);
    if (piece == 0 || !(size.length().orElse(null) instanceof Quantity.Quotient it)) {
      return null;
    }
    Polynomial whole = operands.quantity(it.of());
    if (whole == null) {
      return null;
    }
    Polynomial count = whole.dividedBy(Polynomial.of(piece)).estimated();
    boolean isWhole = isSplit && whole.typical() < piece;
    double each = piece == RARE ? FOUND : Math.max(1, piece - 1);
    return Extent.of(
        isWhole ? Polynomial.ONE : count,
        Extent.ofLength(isWhole ? whole : Polynomial.estimate(each)));
  }

  /** What a text of Java is cut into at the ends of lines; null where it is cut at others. */
  @Nullable Extent lines(Operands operands) {
    String pattern = written(first());
    Polynomial whole =
        pattern != null && OF_LINES.contains(pattern) ? operands.self().length() : null;
    return whole == null
        ? null
        : Extent.of(
            whole.dividedBy(Polynomial.of(LINE)).estimated(),
            Extent.ofLength(Polynomial.estimate(LINE)));
  }

  /** {@code Counter(text)}, {@code set(text)}: there are few letters; null for other containers. */
  @Nullable Extent letters(Size size, Operands operands) {
    List<Argument> arguments =
        site.code() instanceof Expression.Call it ? it.arguments() : List.of();
    if (arguments.size() != 1) {
      return null;
    }
    Expression given = arguments.getFirst().value();
    boolean isText = isA(given, "builtins.str");
    if (!isText && !isA(given, "builtins.bytes")) {
      return null;
    }
    double most = isText ? LETTERS : BYTES;
    Extent all = operands.size(size, 0);
    return all.length() == null || all.length().typical() <= most
        ? null
        : Extent.of(Polynomial.estimate(most), all.each());
  }

  private boolean isA(Expression code, String type) {
    List<Value> values = extents.values(code, reader).withoutNothing().options();
    return !values.isEmpty()
        && values.stream()
            .allMatch(it -> it instanceof Value.Instance one && one.type().equals(type));
  }

  private double ofSeparator() {
    Expression separator = first();
    if (separator == null) {
      return WORD;
    }
    if (!(separator instanceof Expression.Literal it)) {
      return FIELD;
    }
    return switch (it.text()) {
      case " " -> WORD;
      case "\n", "\r\n" -> LINE;
      case "\n\n" -> PARAGRAPH;
      default -> FIELD;
    };
  }

  private double ofPattern(String name) {
    String pattern = name.startsWith("re.Pattern.") ? compiled() : written(first());
    if (pattern == null) {
      return 0;
    }
    if (pattern.equals(" ") || pattern.equals("\\s+") || RUN.matcher(pattern).matches()) {
      return WORD;
    }
    return pattern.equals("\n") ? LINE : DIGITS.matcher(pattern).matches() ? NUMBER : RARE;
  }

  private @Nullable Expression first() {
    return site.code() instanceof Expression.Call it && !it.arguments().isEmpty()
        ? it.arguments().getFirst().value()
        : null;
  }

  private static @Nullable String written(@Nullable Expression pattern) {
    return pattern instanceof Expression.Literal it ? it.text() : null;
  }

  /** The pattern that {@code WORD = re.compile(r"\w+")} stands for. */
  private @Nullable String compiled() {
    if (!(site.callee() instanceof Expression.Attribute method)
        || !(method.object() instanceof Expression.Name name)
        || name.variable().bindings().size() != 1
        || !(name.variable().bindings().getFirst() instanceof Binding.Assigned made)
        || !(made.value() instanceof Expression.Call call)
        || !Sizes.nameOf(call.callee()).equals("compile")
        || call.arguments().isEmpty()) {
      return null;
    }
    return written(call.arguments().getFirst().value());
  }
}
