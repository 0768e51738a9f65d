package dev.boundwise.advice;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes whose names begin with two underscores: in a class, they mean {@code _Class__name},
 * which code outside of it has to say, and pickle asks for such a method by its bare name.
 */
public final class PrivateNames {

  private static final Pattern PRIVATE = Pattern.compile("\\.(__\\w*[^\\W_]_?)\\b");

  private PrivateNames() {}

  /** Whether code is such an attribute. */
  public static boolean isOne(Expression code) {
    return code instanceof Expression.Attribute it
        && it.name().startsWith("__")
        && !it.name().endsWith("__");
  }

  /** Code of a method as it stands at the level of the module. */
  static String outside(Function method, String code) {
    return type(method)
        .map(
            name ->
                PRIVATE
                    .matcher(code)
                    .replaceAll(
                        "._" + Matcher.quoteReplacement(name.replaceFirst("^_+", "")) + "$1"))
        .orElse(code);
  }

  private static Optional<String> type(Function function) {
    return function.kind() == Function.Kind.CLASS_BODY
        ? Optional.of(function.name())
        : function.parent().flatMap(PrivateNames::type);
  }
}
