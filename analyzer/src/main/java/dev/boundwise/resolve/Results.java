package dev.boundwise.resolve;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What calls give. */
final class Results {

  private static final String FUTURE = "java.util.concurrent.Future";

  private final Resolver resolver;
  private final Solver<Values> solver;
  private final Knowledge knowledge;
  private final IdentityHashMap<Function, Solver<Values>.Node> returns = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Solver<Values>.Node> yields = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Returning> returning = new IdentityHashMap<>();

  /**
   * The values that a function returns.
   *
   * @param parameters those that it returns as they are: what they are is known at each call
   * @param makesOwn whether it returns a new object of the class that it is called on
   */
  private record Returning(List<Expression> values, List<Parameter> parameters, boolean makesOwn) {}

  Results(Resolver resolver, Solver<Values> solver, Knowledge knowledge) {
    this.resolver = resolver;
    this.solver = solver;
    this.knowledge = knowledge;
  }

  /** What a call of any of these gives, whatever its arguments. */
  Values of(Values callees) {
    return of(callees, null);
  }

  Values of(Value callee) {
    return of(callee, null);
  }

  /** What a call of any of these gives. */
  Values of(Values callees, Signatures.@Nullable Site site) {
    Values present = callees.withoutNothing();
    Values all = present.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value callee : present.options()) {
      all = all.or(of(callee, site));
    }
    return all;
  }

  private Values of(Value callee, Signatures.@Nullable Site site) {
    return switch (callee) {
      case Value.Symbol it -> library(it.name(), null, site);
      case Value.Method it -> library(it.qualifiedName(), it.object(), site);
      case Value.OwnClass it -> Values.of(new Value.OwnObject(it.type(), true));
      case Value.Own it -> own(it, site);
      case Value.OwnObject it ->
          of(resolver.members().ofObject(it.type(), it.isExact(), "__call__"), site);
      case Value.Managed it when !it.isOpen() ->
          Values.of(new Value.Managed(it.function(), it.situation(), true));
      case Value.Managed it -> Values.UNKNOWN;
      case Value.Instance it -> library(it.type() + ".__call__", it, site);
      case Value.OwnModule it -> Values.UNKNOWN;
      case Value.Super it -> Values.UNKNOWN;
      case Value.Tuple it -> Values.UNKNOWN;
      case Value.Generator it -> Values.UNKNOWN;
      case Value.Stream it -> Values.UNKNOWN;
      case Value.Awaitable it -> Values.UNKNOWN;
      case Value.Nothing it -> Values.UNKNOWN;
    };
  }

  /** What a method gives that an object surely has; else anything. */
  Values ofMethod(Values objects, String method) {
    Values present = objects.withoutNothing();
    Values all = present.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value object : present.options()) {
      all = all.or(ofMethod(object, method));
    }
    return all;
  }

  Values ofMethod(Value object, String method) {
    boolean isKnown =
        object instanceof Value.OwnObject
            || (object instanceof Value.Instance instance
                && knowledge.lookup(instance.type() + "." + method).isPresent());
    return isKnown ? of(resolver.members().of(object, method)) : Values.UNKNOWN;
  }

  private Values library(
      String name, Value.@Nullable Instance receiver, Signatures.@Nullable Site site) {
    Optional<ApiFact> fact = knowledge.lookup(name);
    boolean isAsync = fact.isPresent() && fact.get().async();
    Values result;
    if (fact.isPresent() && !fact.get().returns().isEmpty()) {
      result = resolver.signatures().value(fact.get().returns(), receiver, site);
    } else if (knowledge.isClass(name)) {
      result = Values.of(new Value.Instance(knowledge.canonical(name)));
    } else if (fact.isEmpty() && isConstructor(name)) {
      result = Values.of(new Value.Instance(name));
    } else {
      result = Values.UNKNOWN;
    }
    return isAsync && !isFuture(result) ? Values.of(new Value.Awaitable(result.bounded())) : result;
  }

  /** Whether a result is what others are asked for: Java has nothing else to await. */
  private boolean isFuture(Values result) {
    return result.options().stream()
        .anyMatch(
            it -> it instanceof Value.Instance one && knowledge.isSubclass(one.type(), FUTURE));
  }

  private static boolean isConstructor(String name) {
    int dot = name.lastIndexOf('.');
    return dot + 1 < name.length() && Character.isUpperCase(name.charAt(dot + 1));
  }

  private Values own(Value.Own callee, Signatures.@Nullable Site site) {
    Function function = callee.function();
    if (function.isGenerator()) {
      return Values.of(new Value.Generator(function, callee.situation()));
    }
    Values result = node(function).ask();
    for (Parameter parameter : returning(function).parameters()) {
      result = result.or(argument(parameter, callee, site));
    }
    if (returning(function).makesOwn()) {
      result = result.or(made(callee));
    }
    result = capturing(result, callee, site);
    return function.isAsync() ? Values.of(new Value.Awaitable(result.bounded())) : result;
  }

  /** {@code return cls()}. */
  private static Values made(Value.Own callee) {
    List<ClassType> receiver = callee.situation().receiver();
    Optional<ClassType> owner = callee.function().owner();
    return receiver.isEmpty()
        ? owner.isEmpty() ? Values.UNKNOWN : Values.of(new Value.OwnObject(owner.get(), false))
        : Values.of(new Value.OwnObject(receiver.getFirst(), true));
  }

  private Values argument(Parameter parameter, Value.Own callee, Signatures.@Nullable Site site) {
    boolean isReceiver = parameter.variable().bindings().getFirst() instanceof Binding.Receiver;
    if (isReceiver && !callee.situation().receiver().isEmpty()) {
      return Values.of(new Value.OwnObject(callee.situation().receiver().getFirst(), true));
    }
    if (site != null && site.call() != null && !isReceiver) {
      Expression given = Callers.argument(site.call(), parameter, callee.situation().isBound());
      if (given != null) {
        return resolver.valueOf(given, site.caller());
      }
    }
    return resolver.bound(parameter.variable().bindings());
  }

  /** Functions made inside remember what the call was given. */
  private Values capturing(Values result, Value.Own callee, Signatures.@Nullable Site site) {
    boolean hasInner = false;
    for (Value value : result.options()) {
      hasInner |= isInside(value, callee.function());
    }
    if (!hasInner) {
      return result;
    }
    List<Situation.Captured> captured = new ArrayList<>(callee.situation().captured());
    for (Parameter parameter : callee.function().parameters()) {
      if (site != null && site.call() != null) {
        Expression given = Callers.argument(site.call(), parameter, callee.situation().isBound());
        if (given != null) {
          Values values = resolver.valueOf(given, site.caller()).bounded();
          captured.add(new Situation.Captured(parameter.variable(), values));
        }
      }
    }
    return capturing(result, callee.function(), captured);
  }

  private static Values capturing(
      Values result, Function maker, List<Situation.Captured> captured) {
    Values all = result.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : result.options()) {
      Value one =
          value instanceof Value.Own own && isInside(value, maker)
              ? new Value.Own(own.function(), own.situation().with(captured))
              : value;
      all = all.or(Values.of(one));
    }
    return all;
  }

  private static boolean isInside(Value value, Function maker) {
    return value instanceof Value.Own own
        && own.function().parent().filter(parent -> parent == maker).isPresent();
  }

  /**
   * What a decorator of the program makes of a function.
   *
   * @param decorated what the decorator is applied to
   */
  Values decorated(Value.Own decorator, Values decorated) {
    Function function = decorator.function();
    List<Parameter> parameters = function.parameters();
    int first = decorator.situation().isBound() ? 1 : 0;
    if (parameters.size() <= first || function.isGenerator() || function.isAsync()) {
      return Values.UNKNOWN;
    }
    Parameter parameter = parameters.get(first);
    Values result = node(function).ask();
    for (Parameter returned : returning(function).parameters()) {
      result =
          result.or(
              returned.equals(parameter)
                  ? decorated
                  : resolver.bound(returned.variable().bindings()));
    }
    List<Situation.Captured> captured = new ArrayList<>(decorator.situation().captured());
    captured.add(new Situation.Captured(parameter.variable(), decorated.bounded()));
    return capturing(result, function, captured);
  }

  private Solver<Values>.Node node(Function function) {
    return returns.computeIfAbsent(
        function, unused -> solver.node(() -> resolver.isolated(() -> returned(function))));
  }

  private Values returned(Function function) {
    Values declared = Values.NONE;
    if (!(function.returns() instanceof Expression.Unknown)) {
      declared =
          resolver.annotations().instances(function.returns(), function.parent().orElse(function));
      if (declared.isComplete() && !declared.options().isEmpty() && !isLazy(function)) {
        return declared;
      }
    }
    Returning returning = returning(function);
    boolean isEmpty =
        returning.values().isEmpty() && returning.parameters().isEmpty() && !returning.makesOwn();
    Values result = isEmpty ? Resolver.NOTHING : Values.NONE;
    for (Expression value : returning.values()) {
      boolean isBare = value instanceof Expression.Unknown;
      result = result.or(isBare ? Resolver.NOTHING : resolver.valueOf(value, function));
    }
    return declared.options().isEmpty() || isLazy(function) ? result : declared.or(result);
  }

  /** Whether all that a function gives are streams whose elements are made when they are asked. */
  private boolean isLazy(Function function) {
    List<Expression> values = returning(function).values();
    return !values.isEmpty()
        && returning(function).parameters().isEmpty()
        && values.stream()
            .allMatch(it -> it instanceof Expression.Comprehension one && one.isLazy());
  }

  private Returning returning(Function function) {
    Returning known = returning.get(function);
    if (known == null) {
      List<Expression> returned = new ArrayList<>();
      Walk.returns(function.body(), returned);
      List<Expression> values = new ArrayList<>(returned.size());
      List<Parameter> parameters = new ArrayList<>(1);
      boolean makesOwn = false;
      for (Expression value : returned) {
        Parameter parameter = parameter(value, function);
        if (parameter == null && isOwnClassCalled(value, function)) {
          makesOwn = true;
        } else if (parameter == null) {
          values.add(value);
        } else if (!parameters.contains(parameter)) {
          parameters.add(parameter);
        }
      }
      known = new Returning(List.copyOf(values), List.copyOf(parameters), makesOwn);
      returning.put(function, known);
    }
    return known;
  }

  private static boolean isOwnClassCalled(Expression value, Function function) {
    Parameter type =
        value instanceof Expression.Call call ? parameter(call.callee(), function) : null;
    return type != null
        && type.variable().bindings().getFirst() instanceof Binding.Receiver receiver
        && !receiver.isInstance();
  }

  /** The parameter whose own value an expression is; null for none. */
  static @Nullable Parameter parameter(Expression value, Function function) {
    if (value instanceof Expression.Name name && name.variable().bindings().size() == 1) {
      for (Parameter parameter : function.parameters()) {
        if (parameter.variable() == name.variable()) {
          return parameter;
        }
      }
    }
    return null;
  }

  /** What iterating a generator function's result gives. */
  Values yielded(Function function) {
    return yields
        .computeIfAbsent(
            function, unused -> solver.node(() -> resolver.isolated(() -> allYielded(function))))
        .ask();
  }

  private Values allYielded(Function function) {
    List<Expression.Yield> found = new ArrayList<>();
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Yield it) {
          found.add(it);
        }
      }
    }.statements(function.body());
    Values all = Values.NONE;
    for (Expression.Yield it : found) {
      Values value = resolver.valueOf(it.value(), function);
      all = all.or(it.delegates() ? resolver.parts().elements(value, false) : value);
    }
    return all;
  }
}
