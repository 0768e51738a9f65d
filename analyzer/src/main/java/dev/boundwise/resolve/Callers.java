package dev.boundwise.resolve;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the calls of a program pass to its functions, found by the functions' names. */
final class Callers {

  /** A name that is called at more places says too little about one function. */
  private static final int MOST_SITES = 30;

  private final List<Unit> units;
  private final Resolver resolver;
  private @Nullable Map<String, List<Unit.Called>> byName;
  private @Nullable Map<String, List<Function>> decorated;

  Callers(List<Unit> units, Resolver resolver) {
    this.units = units;
    this.resolver = resolver;
  }

  private static String calledName(Expression callee) {
    if (callee instanceof Expression.Attribute attribute) {
      return attribute.name();
    }
    return callee instanceof Expression.Name name ? ownName(name.variable()) : "";
  }

  /** A name that is imported under another one. */
  private static String ownName(Variable variable) {
    if (variable.bindings().size() == 1
        && variable.bindings().getFirst() instanceof Binding.Imported imported) {
      return imported.name().substring(imported.name().lastIndexOf('.') + 1);
    }
    return variable.name();
  }

  private Map<String, List<Unit.Called>> byName() {
    Map<String, List<Unit.Called>> known = byName;
    if (known == null) {
      known = new HashMap<>();
      for (Unit unit : units) {
        for (Unit.Called called : unit.calls()) {
          String name = calledName(called.call().callee());
          if (!name.isEmpty()) {
            known.computeIfAbsent(name, unused -> new ArrayList<>(2)).add(called);
          }
        }
      }
      byName = known;
    }
    return known;
  }

  private Map<String, List<Function>> decorated() {
    Map<String, List<Function>> known = decorated;
    if (known == null) {
      known = new HashMap<>();
      for (Unit unit : units) {
        for (Function function : unit.functions()) {
          for (Expression decorator : function.decorators()) {
            String name = calledName(decorator);
            if (!name.isEmpty()) {
              known.computeIfAbsent(name, unused -> new ArrayList<>(2)).add(function);
            }
          }
        }
      }
      decorated = known;
    }
    return known;
  }

  /** What is passed for a parameter, as far as calls are found; never complete. */
  Values passed(Function function, Parameter parameter) {
    boolean isConstructor = function.name().equals("__init__") && function.owner().isPresent();
    String name = isConstructor ? function.owner().orElseThrow().name() : function.name();
    List<Unit.Called> sites = byName().getOrDefault(name, List.of());
    if (name.isEmpty() || sites.size() > MOST_SITES) {
      return Values.UNKNOWN;
    }
    Values all = Values.UNKNOWN;
    for (Unit.Called site : sites) {
      for (Value callee : resolver.valueOf(site.call().callee(), site.caller()).options()) {
        Expression argument = argument(site.call(), callee, function, parameter, isConstructor);
        if (argument != null) {
          all = all.or(resolver.valueOf(argument, site.caller()));
        }
      }
    }
    List<Function> uses = decorated().getOrDefault(name, List.of());
    if (parameter.index() == 0 && !uses.isEmpty() && uses.size() <= MOST_SITES) {
      all = all.or(fromDecorators(function, uses));
    }
    return all;
  }

  private Values fromDecorators(Function function, List<Function> uses) {
    Values all = Values.UNKNOWN;
    for (Function use : uses) {
      Function around = use.parent().orElse(use);
      for (Expression decorator : use.decorators()) {
        for (Value value : resolver.valueOf(decorator, around).options()) {
          if (value instanceof Value.Own own && own.function() == function) {
            all = all.or(Values.of(new Value.Own(use, Situation.NONE)));
          }
        }
      }
    }
    return all;
  }

  private @Nullable Expression argument(
      Expression.Call call,
      Value callee,
      Function function,
      Parameter parameter,
      boolean isConstructor) {
    if (callee instanceof Value.Own own && own.function() == function) {
      return argument(call, parameter, own.situation().isBound());
    }
    if (isConstructor
        && callee instanceof Value.OwnClass type
        && resolver.members().constructor(type.type(), "__init__") == function) {
      return argument(call, parameter, true);
    }
    return null;
  }

  /**
   * The expression that a call gives for a parameter; null where it gives none, or hides it behind
   * {@code *} or {@code **}.
   */
  static @Nullable Expression argument(Expression.Call call, Parameter parameter, boolean isBound) {
    int position = parameter.index() - (isBound ? 1 : 0);
    int index = 0;
    for (Argument argument : call.arguments()) {
      if (argument.name().equals("*")) {
        index = Integer.MIN_VALUE;
      } else if (argument.isPositional()) {
        if (parameter.kind() == Parameter.Kind.POSITIONAL && index == position) {
          return argument.value();
        }
        index++;
      } else if (argument.name().equals(parameter.variable().name())) {
        return argument.value();
      }
    }
    return null;
  }
}
