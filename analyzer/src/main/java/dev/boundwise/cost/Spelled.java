package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a text is by what is done with it, where its name alone would make it a document: what a
 * number or a date is read from has a few letters, what is cut at commas is a line.
 */
final class Spelled {

  /** A number, a date, an address. */
  private static final double VALUE = 12;

  /** {@code FREQ=DAILY;COUNT=3}, {@code 7d,4w,12m}: counted 18 and 46 in programs. */
  private static final double LINE = 40;

  /** What reads one value from a text. */
  private static final Set<String> READING =
      Set.of(
          "int",
          "float",
          "Decimal",
          "Fraction",
          "UUID",
          "strptime",
          "fromisoformat",
          "ip_address",
          "ip_network",
          "parseInt",
          "parseLong",
          "parseDouble",
          "valueOf",
          "BigDecimal",
          "fromString");

  private static final Set<String> CUTTING =
      Set.of("split", "rsplit", "partition", "rpartition", "indexOf");

  /** What is done with texts of many lines. */
  private static final Set<String> OF_DOCUMENTS =
      Set.of(
          "splitlines",
          "lines",
          "loads",
          "finditer",
          "findall",
          "fromstring",
          "feed",
          "StringIO",
          "BytesIO",
          "StringReader",
          "Counter",
          "sha256",
          "compress");

  private static final int LONGEST_MARK = 3;

  private final Variable text;
  private boolean isValue;
  private boolean isLine;
  private boolean isDocument;

  private Spelled(Variable text) {
    this.text = text;
  }

  /** Null where nothing that is done with a variable says how long it is. */
  static @Nullable Plausible length(Variable variable, Function function) {
    Spelled uses = new Spelled(variable);
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call) {
          uses.see(call);
        }
      }
    }.statements(function.body());
    return uses.isDocument
        ? null
        : uses.isValue
            ? Plausible.around(VALUE, Sizes.GUESSED_BY)
            : uses.isLine ? Plausible.around(LINE, Sizes.GUESSED_BY) : null;
  }

  private void see(Expression.Call call) {
    String name = Sizes.nameOf(call.callee());
    List<Argument> arguments = call.arguments();
    boolean isFirst = !arguments.isEmpty() && isText(arguments.getFirst().value());
    boolean isReceiver =
        call.callee() instanceof Expression.Attribute method && isText(method.object());
    isValue |=
        isFirst && READING.contains(name) && (arguments.size() == 1 || name.equals("strptime"));
    isDocument |= (isFirst || isReceiver) && OF_DOCUMENTS.contains(name);
    if (isReceiver && CUTTING.contains(name)) {
      String mark = arguments.isEmpty() ? "" : mark(arguments.getFirst().value());
      isDocument |= mark.contains("\n");
      isLine |= isOfFields(mark);
    }
  }

  /** Itself, or what is left of it when blanks are taken away. */
  private boolean isText(Expression code) {
    if (code instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.name().endsWith("strip")) {
      return isText(method.object());
    }
    return code instanceof Expression.Name name && name.variable() == text;
  }

  private static String mark(Expression code) {
    return code instanceof Expression.Literal it
            && (it.kind() == Expression.LiteralKind.TEXT
                || it.kind() == Expression.LiteralKind.BYTES)
        ? it.text()
        : "";
  }

  private static boolean isOfFields(String mark) {
    return !mark.isEmpty()
        && mark.length() <= LONGEST_MARK
        && mark.chars()
            .noneMatch(it -> Character.isLetterOrDigit(it) || Character.isWhitespace(it));
  }
}
