package dev.boundwise.resolve;

import dev.boundwise.knowledge.Parameter;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A call that a function makes itself.
 *
 * @param code the call, or what is entered, left or iterated
 * @param callee what is called; unknown for a call by syntax
 * @param method the name of the method that syntax calls, such as {@code __exit__}; else empty
 * @param isAwaited whether its result is awaited at once, as by {@code await}, {@code async with}
 *     or {@code async for}
 */
public record CallSite(Expression code, Expression callee, String method, boolean isAwaited) {

  /** Where the call is written: name and arguments. */
  public Span span() {
    return code.span();
  }

  public boolean isBySyntax() {
    return !method.isEmpty();
  }

  /** The argument for a parameter that tables name; empty where it is not given, or hidden. */
  public Optional<Expression> argument(Parameter parameter) {
    int index = 0;
    for (Argument argument : arguments()) {
      if (argument.isSpread()) {
        index = Integer.MIN_VALUE;
      } else if (argument.isPositional()) {
        if (index == parameter.position()) {
          return Optional.of(argument.value());
        }
        index++;
      } else if (argument.name().equals(parameter.name())) {
        return Optional.of(argument.value());
      }
    }
    return Optional.empty();
  }

  List<Argument> arguments() {
    return code instanceof Expression.Call call && !isBySyntax() ? call.arguments() : List.of();
  }
}
