package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.Optional;
import java.util.Set;

/** Code that a decorator compiles. */
final class Compiled {

  /** Packages whose decorators compile what they are given. */
  private static final Set<String> COMPILERS =
      Set.of("numba", "cython", "jax", "taichi", "pythran", "torch", "triton", "cupyx", "mypyc");

  private Compiled() {}

  /** Whether a region is in a function that is compiled. */
  static boolean is(Candidate candidate) {
    Optional<Function> function = Optional.of(candidate.region().function());
    while (function.isPresent()) {
      Optional<Function> parent = function.get().parent();
      for (Expression decorator : function.get().decorators()) {
        if (parent.isPresent() && compiles(candidate.program().facts(parent.get()), decorator)) {
          return true;
        }
      }
      function = parent;
    }
    return false;
  }

  private static boolean compiles(FunctionFacts facts, Expression decorator) {
    Expression made = decorator instanceof Expression.Call call ? call.callee() : decorator;
    return facts.valueOf(made).options().stream()
        .anyMatch(
            it ->
                it instanceof Value.Symbol symbol
                    && COMPILERS.contains(symbol.name().replaceFirst("\\..*", "")));
  }
}
