package dev.boundwise.resolve;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What decorators put around functions, and hands on to them what it is called with. */
final class Wrappers {

  /** Decorators upon decorators. */
  private static final int DEEPEST = 4;

  private final List<Unit> units;
  private final Resolver resolver;
  private final IdentityHashMap<Function, IdentityHashMap<Variable, Boolean>> known =
      new IdentityHashMap<>();
  private @Nullable IdentityHashMap<Function, List<Expression.Call>> calls;

  Wrappers(List<Unit> units, Resolver resolver) {
    this.units = units;
    this.resolver = resolver;
  }

  /** Whether a call of a wrapper calls a function, with the same arguments. */
  boolean isAround(Value.Own wrapper, Function function) {
    return isAround(wrapper, function, DEEPEST);
  }

  private boolean isAround(Value.Own wrapper, Function function, int steps) {
    for (Situation.Captured captured : wrapper.situation().captured()) {
      for (Value value : captured.values().options()) {
        if (value instanceof Value.Own inner
            && (inner.function() == function || (steps > 0 && isAround(inner, function, steps - 1)))
            && handsOn(wrapper.function(), captured.variable())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a decorated function is called as a method of an object: its receiver is given. */
  boolean isBound(Unit.Called site, Function function) {
    return !function.parameters().isEmpty()
        && function.parameters().getFirst().variable().bindings().getFirst()
            instanceof Binding.Receiver
        && site.call().callee() instanceof Expression.Attribute callee
        && resolver.valueOf(callee.object(), site.caller()).options().stream()
            .noneMatch(Value.OwnClass.class::isInstance);
  }

  private boolean handsOn(Function wrapper, Variable function) {
    return known
        .computeIfAbsent(wrapper, unused -> new IdentityHashMap<>())
        .computeIfAbsent(function, unused -> findsCall(wrapper, function));
  }

  private boolean findsCall(Function wrapper, Variable function) {
    for (Expression.Call call : calls().getOrDefault(wrapper, List.of())) {
      if (call.callee() instanceof Expression.Name name
          && name.variable() == function
          && handsOn(wrapper.parameters(), call.arguments())) {
        return true;
      }
    }
    return false;
  }

  /** {@code def wrapper(self, *args, **more): return function(self, *args, **more)}. */
  private static boolean handsOn(List<Parameter> parameters, List<Argument> arguments) {
    if (parameters.size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      Argument argument = arguments.get(i);
      String expected =
          switch (parameters.get(i).kind()) {
            case POSITIONAL -> "";
            case KEYWORD -> parameters.get(i).variable().name();
            case SPREAD -> "*";
            case SPREAD_KEYWORDS -> "**";
          };
      if (!argument.name().equals(expected)
          || !(argument.value() instanceof Expression.Name name)
          || name.variable() != parameters.get(i).variable()) {
        return false;
      }
    }
    return true;
  }

  private IdentityHashMap<Function, List<Expression.Call>> calls() {
    IdentityHashMap<Function, List<Expression.Call>> found = calls;
    if (found == null) {
      found = new IdentityHashMap<>();
      for (Unit unit : units) {
        for (Unit.Called called : unit.calls()) {
          if (called.caller().parent().isPresent()
              && called.call().callee() instanceof Expression.Name) {
            found.computeIfAbsent(called.caller(), unused -> new ArrayList<>(2)).add(called.call());
          }
        }
      }
      calls = found;
    }
    return found;
  }
}
