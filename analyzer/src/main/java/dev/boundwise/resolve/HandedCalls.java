package dev.boundwise.resolve;

import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls that others make of functions which are handed over together with what they are given:
 * {@code pool.submit(f, x)} and {@code Thread(target=f, args=(x,))} come to {@code f(x)}, {@code
 * pool.map(f, xs)} to {@code f} of an element of {@code xs}.
 */
final class HandedCalls {

  /** What calls a function with elements of what else it is given. */
  private static final Set<String> EACH =
      Set.of("map", "map_async", "imap", "imap_unordered", "filter");

  /** The same with elements that are taken apart. */
  private static final Set<String> EACH_APART = Set.of("starmap", "starmap_async");

  /** What is given the arguments as one tuple, so far after the function. */
  private static final Map<String, Integer> AS_TUPLE =
      Map.of(
          "apply", 1,
          "apply_async", 1,
          "start_new_thread", 1,
          "Timer", 1,
          "Thread", 2,
          "Process", 2);

  /** Of these tables do not say that anything runs elsewhere. */
  private static final Set<String> HERE =
      Set.of("builtins.map", "builtins.filter", "functools.partial", "itertools.starmap");

  private static final int MOST_PARTS = 6;

  private final List<Unit> units;
  private final Resolver resolver;
  private final Knowledge knowledge;
  private @Nullable Map<String, List<Handed>> byName;

  /**
   * A function's name among the arguments of a call.
   *
   * @param made the call that comes of it where it is handed over
   */
  private record Handed(Function caller, Expression.Call call, int index, Unit.Called made) {}

  HandedCalls(List<Unit> units, Resolver resolver, Knowledge knowledge) {
    this.units = units;
    this.resolver = resolver;
    this.knowledge = knowledge;
  }

  private Map<String, List<Handed>> byName() {
    Map<String, List<Handed>> known = byName;
    if (known != null) {
      return known;
    }
    known = new HashMap<>();
    Set<String> functions = new HashSet<>();
    for (Unit unit : units) {
      unit.functions().forEach(it -> functions.add(it.name()));
    }
    for (Unit unit : units) {
      for (Unit.Called called : unit.calls()) {
        Expression.Call call = called.call();
        for (int i = 0; call.arguments().size() > 1 && i < call.arguments().size(); i++) {
          Expression work = call.arguments().get(i).value();
          String name = mayBeFunction(work) ? Callers.calledName(work) : "";
          if (!name.isEmpty() && functions.contains(name)) {
            List<Argument> given = given(call, i);
            Expression.Call made = new Expression.Call(call.start(), call.end(), work, given);
            Handed handed =
                new Handed(called.caller(), call, i, new Unit.Called(called.caller(), made));
            known.computeIfAbsent(name, unused -> new ArrayList<>(2)).add(handed);
          }
        }
      }
    }
    byName = known;
    return known;
  }

  /** Most names that functions have are those of other things as well: {@code value}. */
  private static boolean mayBeFunction(Expression work) {
    return switch (work) {
      case Expression.Name name ->
          name.variable().bindings().stream()
              .anyMatch(
                  it -> it instanceof Binding.DefinedFunction || it instanceof Binding.Imported);
      case Expression.Attribute it -> true;
      default -> false;
    };
  }

  /** The calls that are made of a function, as far as they are known; at most so many. */
  List<Unit.Called> of(Function function, int most) {
    List<Handed> all = byName().getOrDefault(function.name(), List.of());
    if (all.size() > most) {
      return List.of();
    }
    List<Unit.Called> found = new ArrayList<>();
    for (Handed it : all) {
      if (!it.made().call().arguments().isEmpty() && isGivenTheRest(it)) {
        found.add(it.made());
      }
    }
    return found;
  }

  /**
   * What a function is given that is handed over to what calls it with something of its own: {@code
   * asyncio.start_server(client, host, port)} calls it with a reader and a writer.
   */
  Values given(Function function, Parameter parameter, int most) {
    List<Handed> all = byName().getOrDefault(function.name(), List.of());
    Values found = Values.UNKNOWN;
    for (Handed it : all.size() > most ? List.<Handed>of() : all) {
      for (Handover known : handovers(it)) {
        for (Value work : resolver.valueOf(it.made().call().callee(), it.caller()).options()) {
          if (known.given() != null
              && work instanceof Value.Own own
              && own.function() == function) {
            int position = parameter.index() - (own.situation().isBound() ? 1 : 0);
            found =
                position < 0 || position >= known.given().size()
                    ? found
                    : found.or(
                        resolver.signatures().value(known.given().get(position), null, null));
          }
        }
      }
    }
    return found;
  }

  private boolean isGivenTheRest(Handed it) {
    return isHere(it) || handovers(it).stream().anyMatch(known -> known.given() == null);
  }

  private boolean isHere(Handed it) {
    return it.index() == 0 && names(it).anyMatch(HERE::contains);
  }

  private Stream<String> names(Handed it) {
    return resolver.valueOf(it.call().callee(), it.caller()).options().stream()
        .map(
            callee ->
                switch (callee) {
                  case Value.Symbol function -> function.name();
                  case Value.Method method -> method.qualifiedName();
                  default -> "";
                })
        .filter(name -> !name.isEmpty());
  }

  /** What tables say of the call that a function is handed over to. */
  private List<Handover> handovers(Handed it) {
    Argument argument = it.call().arguments().get(it.index());
    return names(it)
        .flatMap(name -> knowledge.handover(name).stream())
        .filter(
            known ->
                argument.isPositional()
                    ? known.work().position() == it.index()
                    : known.work().name().equals(argument.name()))
        .toList();
  }

  private static List<Argument> given(Expression.Call call, int index) {
    String method = Callers.calledName(call.callee());
    List<Argument> arguments = call.arguments();
    List<Argument> found = new ArrayList<>();
    boolean hasNamed = false;
    for (Argument argument : arguments) {
      if (argument.name().equals("args")) {
        addParts(argument.value(), found);
        hasNamed = true;
      } else if (argument.name().equals("kwargs")) {
        addNamed(argument.value(), found);
        hasNamed = true;
      }
    }
    if (hasNamed) {
      return found;
    }
    boolean isByPosition = arguments.get(index).isPositional();
    List<Argument> rest = isByPosition ? arguments.subList(index + 1, arguments.size()) : List.of();
    if (AS_TUPLE.containsKey(method)) {
      int at = AS_TUPLE.get(method) - 1;
      if (at < rest.size() && rest.get(at).isPositional()) {
        addParts(rest.get(at).value(), found);
      }
      return found;
    }
    for (Argument argument : rest) {
      boolean isPlain = !argument.isSpread();
      if (EACH.contains(method) && argument.isPositional()) {
        found.add(positional(element(argument.value(), 0)));
      } else if (EACH_APART.contains(method) && argument.isPositional()) {
        Expression each = element(argument.value(), 0);
        for (int i = 0; i < MOST_PARTS; i++) {
          found.add(positional(element(each, i)));
        }
        return found;
      } else if (isPlain && !EACH.contains(method)) {
        found.add(argument);
      } else {
        return found;
      }
    }
    return found;
  }

  /** {@code args=(x, y)}; what is not written out stays together. */
  private static void addParts(Expression given, List<Argument> to) {
    Expression arguments =
        given instanceof Expression.Name name
                && name.variable().bindings().size() == 1
                && name.variable().bindings().getFirst() instanceof Binding.Assigned made
            ? made.value()
            : given;
    if (arguments instanceof Expression.Collection it
        && (it.kind() == Expression.CollectionKind.TUPLE
            || it.kind() == Expression.CollectionKind.LIST)) {
      it.elements().forEach(element -> to.add(positional(element)));
    } else {
      to.add(new Argument(given.start(), given.end(), "*", given));
    }
  }

  private static void addNamed(Expression arguments, List<Argument> to) {
    if (arguments instanceof Expression.Collection it
        && it.kind() == Expression.CollectionKind.MAP) {
      for (int i = 0; i + 1 < it.elements().size(); i += 2) {
        Expression value = it.elements().get(i + 1);
        if (it.elements().get(i) instanceof Expression.Literal key
            && key.kind() == Expression.LiteralKind.TEXT) {
          to.add(new Argument(value.start(), value.end(), key.text(), value));
        }
      }
    }
  }

  private static Argument positional(Expression value) {
    return new Argument(value.start(), value.end(), "", value);
  }

  private static Expression element(Expression of, int index) {
    Expression position =
        new Expression.Literal(
            of.start(), of.end(), Expression.LiteralKind.INTEGER, Integer.toString(index));
    return new Expression.Item(of.start(), of.end(), of, position);
  }
}
