package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the calls of a program pass to its functions, found by the functions' names. */
final class Callers {

  /** A name that is called at more places says too little about one function. */
  private static final int MOST_SITES = 30;

  private final List<Unit> units;
  private final Resolver resolver;
  private final HandedCalls handed;
  private final Wrappers wrappers;
  private @Nullable Map<String, List<Unit.Called>> byName;
  private @Nullable Map<String, List<Function>> decorated;

  Callers(List<Unit> units, Resolver resolver, Knowledge knowledge) {
    this.units = units;
    this.resolver = resolver;
    this.wrappers = new Wrappers(units, resolver);
    this.handed = new HandedCalls(units, resolver, knowledge);
  }

  /** The name that something is called by, the last part of it; empty for others. */
  static String calledName(Expression callee) {
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

  /** The calls of anything of a name. */
  List<Unit.Called> named(String name) {
    return byName().getOrDefault(name, List.of());
  }

  /** The calls that may be of a function, by the names that it is called by. */
  private List<Unit.Called> sites(Function function) {
    List<Unit.Called> all = List.of();
    List<String> keys = function.keys();
    for (String key : keys) {
      List<Unit.Called> some = byName().getOrDefault(key, List.of());
      if (keys.size() > 1 && key.equals(function.name()) && some.size() > MOST_SITES) {
        // told apart by their parameters: what has the name alone are calls of libraries
        continue;
      }
      if (all.isEmpty()) {
        all = some;
      } else if (!some.isEmpty()) {
        all = new ArrayList<>(all);
        all.addAll(some);
      }
    }
    return all;
  }

  /** The calls that may make objects of a class: by its name, and by {@code cls} inside of it. */
  private List<Unit.Called> making(ClassType type) {
    List<Unit.Called> named = byName().getOrDefault(type.name(), List.of());
    List<Unit.Called> inside =
        byName().getOrDefault("cls", List.of()).stream()
            .filter(it -> it.caller().owner().equals(Optional.of(type)))
            .toList();
    if (inside.isEmpty()) {
      return named;
    }
    List<Unit.Called> all = new ArrayList<>(named);
    all.addAll(inside);
    return all;
  }

  private Map<String, List<Function>> decorated() {
    Map<String, List<Function>> known = decorated;
    if (known == null) {
      known = new HashMap<>();
      for (Unit unit : units) {
        for (Function function : unit.functions()) {
          for (Expression decorator : function.decorators()) {
            // @command("x") gives what command returns: a function inside of it
            String name =
                calledName(
                    decorator instanceof Expression.Call factory ? factory.callee() : decorator);
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

  /** The calls of a function, as far as they are found; none where its name is too common. */
  List<CallOf> callsOf(Function function) {
    boolean isConstructor = function.name().equals("__init__") && function.owner().isPresent();
    String name = isConstructor ? function.owner().orElseThrow().name() : function.name();
    List<Unit.Called> sites =
        isConstructor ? making(function.owner().orElseThrow()) : sites(function);
    if (name.isEmpty() || sites.size() > MOST_SITES) {
      return List.of();
    }
    List<CallOf> found = new ArrayList<>();
    for (Unit.Called site : withHanded(sites, function)) {
      for (Value callee : resolver.valueOf(site.call().callee(), site.caller()).options()) {
        if (isCallOf(callee, function, isConstructor)) {
          boolean isBound = isConstructor || isBound(callee, site, function);
          found.add(new CallOf(site.caller(), site.call(), isBound));
          break;
        }
      }
    }
    return found;
  }

  private List<Unit.Called> withHanded(List<Unit.Called> sites, Function function) {
    List<Unit.Called> others = handed.of(function, MOST_SITES);
    if (others.isEmpty()) {
      return sites;
    }
    List<Unit.Called> all = new ArrayList<>(sites);
    all.addAll(others);
    return all;
  }

  /** The calls that make objects of a class; none where its name is too common. */
  List<CallOf> callsOf(ClassType type) {
    List<Unit.Called> sites = making(type);
    List<CallOf> found = new ArrayList<>();
    for (Unit.Called site : sites.size() > MOST_SITES ? List.<Unit.Called>of() : sites) {
      if (resolver
          .valueOf(site.call().callee(), site.caller())
          .options()
          .contains(new Value.OwnClass(type))) {
        found.add(new CallOf(site.caller(), site.call(), true));
      }
    }
    return found;
  }

  /** What is passed for a parameter, as far as calls are found; never complete. */
  Values passed(Function function, Parameter parameter) {
    boolean isConstructor = function.name().equals("__init__") && function.owner().isPresent();
    String name = isConstructor ? function.owner().orElseThrow().name() : function.name();
    List<Unit.Called> sites =
        isConstructor ? making(function.owner().orElseThrow()) : sites(function);
    if (name.isEmpty() || sites.size() > MOST_SITES) {
      return Values.UNKNOWN;
    }
    Values all = Values.UNKNOWN;
    for (Unit.Called site : withHanded(sites, function)) {
      for (Value callee : resolver.valueOf(site.call().callee(), site.caller()).options()) {
        if (isCallOf(callee, function, isConstructor)) {
          boolean isBound = isConstructor || isBound(callee, site, function);
          for (Expression argument : arguments(site.call(), function, parameter, isBound)) {
            all = all.or(resolver.valueOf(argument, site.caller()));
          }
        }
      }
    }
    all = all.or(handed.given(function, parameter, MOST_SITES));
    Optional<Function> maker =
        function.parent().filter(outer -> outer.kind() == Function.Kind.FUNCTION);
    String decorator = maker.isPresent() ? maker.get().name() : name;
    List<Function> uses = decorated().getOrDefault(decorator, List.of());
    if (parameter.index() == (isConstructor ? 1 : 0)
        && !uses.isEmpty()
        && uses.size() <= MOST_SITES) {
      all = all.or(fromDecorators(function, uses, isConstructor));
    }
    return all;
  }

  private Values fromDecorators(Function function, List<Function> uses, boolean isConstructor) {
    Values all = Values.UNKNOWN;
    for (Function use : uses) {
      Function around = use.parent().orElse(use);
      for (Expression decorator : use.decorators()) {
        for (Value value : resolver.valueOf(decorator, around).options()) {
          if (isCallOf(value, function, isConstructor)) {
            all = all.or(Values.of(new Value.Own(use, Situation.NONE)));
          }
        }
      }
    }
    return all;
  }

  private boolean isCallOf(Value callee, Function function, boolean isConstructor) {
    return isConstructor
        ? callee instanceof Value.OwnClass type
            && resolver.members().constructor(type.type(), "__init__") == function
        : switch (callee) {
          case Value.Own own -> own.function() == function || wrappers.isAround(own, function);
          case Value.Managed it -> it.function() == function && !it.isOpen();
          default -> false;
        };
  }

  private boolean isBound(Value callee, Unit.Called site, Function function) {
    return switch (callee) {
      case Value.Own own when own.function() == function -> own.situation().isBound();
      case Value.Own own -> wrappers.isBound(site, function);
      case Value.Managed it -> it.situation().isBound();
      default -> false;
    };
  }

  /** The expressions that a call gives for a parameter; many for {@code *args}. */
  private static List<Expression> arguments(
      Expression.Call call, Function function, Parameter parameter, boolean isBound) {
    if (parameter.kind() != Parameter.Kind.SPREAD) {
      Expression argument = argument(call, parameter, isBound);
      return argument == null ? List.of() : List.of(argument);
    }
    int before = isBound ? -1 : 0;
    for (Parameter other : function.parameters()) {
      before += other.kind() == Parameter.Kind.POSITIONAL ? 1 : 0;
    }
    List<Expression> found = new ArrayList<>();
    int index = 0;
    for (Argument argument : call.arguments()) {
      if (argument.isPositional() && index++ >= before) {
        found.add(argument.value());
      }
    }
    return found;
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
