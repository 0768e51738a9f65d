package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.Set;

/**
 * Whether code may name what a loop goes over a second time, {@code zip(xs, pool.map(f, xs))}: a
 * generator or a file would have nothing left.
 */
final class Twice {

  /** Functions that give the same elements each time they are called with the same. */
  private static final Set<String> MADE =
      Set.of("range", "list", "tuple", "set", "frozenset", "sorted", "dict");

  /** Functions that do so where what they are given does. */
  private static final Set<String> OVER = Set.of("enumerate", "zip", "reversed");

  private static final Set<String> VIEWS = Set.of("items", "keys", "values", "split", "splitlines");

  private Twice() {}

  static boolean mayBe(FunctionFacts facts, Expression source) {
    return switch (source) {
      case Expression.Call call ->
          switch (call.callee()) {
            case Expression.Name it ->
                MADE.contains(it.variable().name())
                    || (OVER.contains(it.variable().name())
                        && call.arguments().stream()
                            .map(Argument::value)
                            .allMatch(one -> mayBe(facts, one)));
            case Expression.Attribute it -> VIEWS.contains(it.name());
            default -> false;
          };
      case Expression.Comprehension it -> !it.isLazy();
      default -> facts.valueOf(source).options().stream().noneMatch(Twice::isUsedUp);
    };
  }

  private static boolean isUsedUp(Value value) {
    return value instanceof Value.Generator
        || value instanceof Value.Stream
        || value instanceof Value.OwnObject
        || (value instanceof Value.Instance it && !it.type().startsWith("builtins."));
  }
}
