package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import java.util.Set;

/**
 * {@code np.empty(n, dtype=object)}: what such arrays hold are objects of Python, which no
 * operation on whole arrays makes faster, and which {@code np.isnan} and its like refuse.
 */
final class ObjectArrays {

  private static final Set<String> WORDS = Set.of("O", "|O");

  private ObjectArrays() {}

  /** Whether a function makes some, or asks whether it was given some. */
  static boolean areIn(Function function) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            switch (expression) {
              case Expression.Literal it -> isText(it) && WORDS.contains(it.text());
              case Expression.Call it -> it.arguments().stream().anyMatch(ObjectArrays::isType);
              default -> false;
            };
        return true;
      }
    }.statements(function.body());
    return found[0];
  }

  private static boolean isType(Argument argument) {
    return isObject(argument.value());
  }

  private static boolean isText(Expression.Literal it) {
    return it.kind() == Expression.LiteralKind.TEXT;
  }

  /** {@code object}, {@code "object"}, {@code np.object_}. */
  private static boolean isObject(Expression code) {
    return (code instanceof Expression.Literal text && isText(text) && text.text().equals("object"))
        || (code instanceof Expression.Name name && name.variable().name().equals("object"))
        || (code instanceof Expression.Attribute it && it.name().equals("object_"));
  }
}
