package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;

/** What names stand for, in forms and in code. */
final class FormNames {

  private FormNames() {}

  /** The literal of {@code MOD}, which is set once and for all; empty for others. */
  static Optional<Expression> constant(Expression.Name name) {
    return name.variable().bindings().size() == 1
            && name.variable().bindings().getFirst() instanceof Binding.Assigned it
            && it.site().function() == name.variable().scope()
            && it.value() instanceof Expression.Literal
        ? Optional.of(it.value())
        : Optional.empty();
  }

  /** The dotted name of what the form says of the library; empty for what is no name. */
  static Optional<String> library(Expression code) {
    return switch (code) {
      case Expression.Name it when !FormMatch.isPlace(it.variable().name()) ->
          Optional.of("builtins." + it.variable().name());
      case Expression.Attribute it when it.object() instanceof Expression.Name module ->
          FormMatch.isPlace(module.variable().name())
              ? Optional.empty()
              : Optional.of(module.variable().name() + "." + it.name());
      default -> Optional.empty();
    };
  }

  /** Whether code stands for what a library calls so; of a constant, its module and its name do. */
  static boolean isOf(FunctionFacts facts, Expression code, String name) {
    List<Value> options = facts.valueOf(code).options();
    if (options.size() == 1 && options.getFirst() instanceof Value.Symbol it) {
      return it.name().equals(name);
    }
    int dot = name.lastIndexOf('.');
    return code instanceof Expression.Attribute it
        && it.name().equals(name.substring(dot + 1))
        && facts.valueOf(it.object()).options().stream()
            .anyMatch(
                one ->
                    one instanceof Value.Symbol module
                        && module.name().equals(name.substring(0, dot)));
  }
}
