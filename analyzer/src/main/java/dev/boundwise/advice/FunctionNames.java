package dev.boundwise.advice;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Whether pickle finds a function: it sends no code, but the name that the function was made by.
 */
public final class FunctionNames {

  private FunctionNames() {}

  /**
   * Whether what is called is found by its name. Neither a lambda is, nor what a decorator made
   * that keeps no name, nor a function that another one of its name has replaced.
   */
  public static boolean isFound(FunctionFacts facts, Expression callee) {
    return facts.valueOf(callee).options().stream()
        .allMatch(it -> !(it instanceof Value.Own own) || isFound(facts.program(), own.function()));
  }

  private static boolean isFound(Program program, Function function) {
    if (function.kind() == Function.Kind.LAMBDA) {
      return false;
    }
    Function around = function.parent().orElse(function);
    return switch (around.kind()) {
      case FUNCTION, LAMBDA -> function.decorators().stream().anyMatch(FunctionNames::isWraps);
      case MODULE -> isLast(program.unitOf(function).names().get(function.name()), function);
      case CLASS_BODY -> true;
    };
  }

  private static boolean isLast(@Nullable Variable name, Function function) {
    return name == null
        || name.bindings().stream()
            .filter(it -> it.site().function() == function.parent().orElseThrow())
            .max(Comparator.comparingInt(it -> it.site().offset()))
            .filter(
                it ->
                    (it instanceof Binding.DefinedFunction made && made.function() != function)
                        || it instanceof Binding.Assigned)
            .isEmpty();
  }

  /** {@code @functools.wraps(function)}. */
  private static boolean isWraps(Expression decorator) {
    return decorator instanceof Expression.Call call
        && switch (call.callee()) {
          case Expression.Name it -> it.variable().name().equals("wraps");
          case Expression.Attribute it -> it.name().equals("wraps");
          default -> false;
        };
  }
}
