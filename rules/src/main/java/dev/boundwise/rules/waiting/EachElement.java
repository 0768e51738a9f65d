package dev.boundwise.rules.waiting;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;

/**
 * A lambda that is called for each element, as a loop.
 *
 * @param function the lambda
 */
record EachElement(Function function, Statement.Loop loop) {

  /** {@code xs.forEach(x -> ...)}. */
  static Optional<EachElement> of(FunctionFacts function, Expression code) {
    if (!(code instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)
        || !method.name().equals("forEach")
        || call.arguments().size() != 1
        || !(call.arguments().getFirst().value() instanceof Expression.Lambda lambda)
        || lambda.function().parameters().size() != 1
        || function.valueOf(method).options().stream()
            .noneMatch(it -> it instanceof Value.Method)) {
      return Optional.empty();
    }
    Expression element =
        new Expression.Name(
            lambda.start(), lambda.start(), lambda.function().parameters().getFirst().variable());
    return Optional.of(
        new EachElement(
            lambda.function(),
            new Statement.Loop(
                call.start(),
                call.end(),
                false,
                false,
                element,
                method.object(),
                lambda.function().body().stream().map(EachElement::withoutReturn).toList(),
                List.of())));
  }

  /** Nobody takes what such a lambda gives. */
  private static Statement withoutReturn(Statement statement) {
    return statement instanceof Statement.Return it
        ? new Statement.Evaluate(it.start(), it.end(), it.value())
        : statement;
  }
}
