package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a text is that is put together: {@code f"{name}: {size:>8}"}, and {@code name + ": " +
 * size} in Java. What is written between the values is as long as it stands there.
 */
final class Formatted {

  /** Numbers of everyday sizes, with what their fractions take. */
  private static final double OF_NUMBER = 5;

  /** Of a value that nothing is known of. */
  private static final double OF_ANYTHING = 8;

  /** {@code >8}, {@code 08.3f}: how wide a value is written at least. */
  private static final Pattern WIDTH = Pattern.compile("^[^.%]*?([1-9][0-9]{0,2})(?=[^0-9%]|$)");

  private final Extents extents;
  private final Function reader;

  private Formatted(Extents extents, Function reader) {
    this.extents = extents;
    this.reader = reader;
  }

  static Extent of(Extents extents, Expression.Operation text, Function reader) {
    return Extent.ofLength(new Formatted(extents, reader).parts(text));
  }

  private Polynomial parts(Expression.Operation text) {
    List<Expression> operands = text.operands();
    String format = operands.size() == 2 ? format(operands.getLast()) : null;
    if (format != null) {
      Polynomial value = part(operands.getFirst());
      Matcher width = WIDTH.matcher(format);
      double least = width.find() ? Double.parseDouble(width.group(1)) : 0;
      return value.typical() < least ? Polynomial.of(least) : value;
    }
    Polynomial all = Polynomial.ZERO;
    for (Expression operand : operands) {
      all = all.plus(part(operand));
    }
    return all;
  }

  /** How a value is to be written; null for what is no such thing. */
  private static @Nullable String format(Expression code) {
    return code instanceof Expression.Operation it
            && it.operator() == Expression.Operator.FORMAT
            && it.operands().size() == 1
            && it.operands().getFirst() instanceof Expression.Literal literal
            && literal.kind() == Expression.LiteralKind.TEXT
        ? literal.text()
        : null;
  }

  private Polynomial part(Expression code) {
    return switch (code) {
      case Expression.Literal it -> Polynomial.of(it.text().length());
      case Expression.Operation it when it.operator() == Expression.Operator.FORMAT -> parts(it);
      default -> value(code);
    };
  }

  private Polynomial value(Expression code) {
    Extent known = extents.of(code, reader);
    Polynomial length = known.length();
    if (known.number() != null && length == null) {
      return Polynomial.of(OF_NUMBER);
    }
    for (Value value : extents.values(code, reader).options()) {
      if (value instanceof Value.Instance it) {
        switch (it.type()) {
          case "builtins.str", "java.lang.String" -> {
            return length == null ? Polynomial.of(OF_ANYTHING) : length;
          }
          case "builtins.list", "builtins.tuple", "builtins.dict", "builtins.set" -> {
            return length == null ? Polynomial.of(OF_ANYTHING) : length.times(OF_ANYTHING);
          }
          case "builtins.int", "builtins.float", "int", "long", "double" -> {
            return Polynomial.of(OF_NUMBER);
          }
          default -> {}
        }
      }
    }
    return Polynomial.of(OF_ANYTHING);
  }
}
