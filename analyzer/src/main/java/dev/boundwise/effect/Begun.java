package dev.boundwise.effect;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what futures stand for: requests that began where the futures were made. */
final class Begun {

  /** How many names and functions a future may come through. */
  private static final int DEEPEST = 4;

  private final Program program;

  Begun(Program program) {
    this.program = program;
  }

  /** Whether all that a function gives are futures of what it began. */
  boolean gives(Function function) {
    return given(function, DEEPEST).isPresent();
  }

  /** What began a future: in the very expression, or in what that calls. */
  Optional<ApiFact> by(Expression future, FunctionFacts facts) {
    return begun(future, facts, DEEPEST);
  }

  /** Whether a call makes one future of another one. */
  static boolean isChained(String name) {
    return name.contains("CompletableFuture.then") || name.contains(".handle");
  }

  private Optional<ApiFact> given(Function function, int depth) {
    List<Expression> returned = new ArrayList<>();
    Walk.returns(function.body(), returned);
    Optional<ApiFact> first = Optional.empty();
    for (Expression one : returned) {
      Optional<ApiFact> fact = begun(one, program.facts(function), depth);
      if (fact.isEmpty()) {
        return Optional.empty();
      }
      first = fact;
    }
    return first;
  }

  private Optional<ApiFact> begun(Expression future, FunctionFacts facts, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    if (future instanceof Expression.Name name) {
      List<Expression> values =
          name.variable().reaching(name.start(), facts.function()).stream()
              .filter(Binding.Assigned.class::isInstance)
              .map(it -> ((Binding.Assigned) it).value())
              .toList();
      return values.size() == 1 ? begun(values.getFirst(), facts, depth - 1) : Optional.empty();
    }
    if (!(future instanceof Expression.Call call)) {
      return Optional.empty();
    }
    for (Value callee : facts.valueOf(call.callee()).options()) {
      Optional<ApiFact> fact =
          callee instanceof Value.Own own
              ? given(own.function(), depth - 1)
              : facts.fact(callee).filter(it -> it.async() && it.does().waits());
      if (fact.isPresent()) {
        return fact;
      }
    }
    return call.callee() instanceof Expression.Attribute method
        ? begun(method.object(), facts, depth)
        : Optional.empty();
  }
}
