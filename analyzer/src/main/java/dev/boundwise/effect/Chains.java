package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Situation;
import dev.boundwise.resolve.Solver;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What routines do to the thread that runs them, through any chain of calls: for each effect the
 * best witness, and for each parameter that is called the way to that call. Callers put in what
 * they pass for it, so that one helper does not do for all what it does for one.
 */
final class Chains {

  private final Steps steps;
  private final Solver<Map<Object, Witness>> solver =
      new Solver<>(Map.of(), Map.of(), Chains::joined);
  private final IdentityHashMap<Routine, Solver<Map<Object, Witness>>.Node> nodes =
      new IdentityHashMap<>();
  private final IdentityHashMap<Function, Guards> guards = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Leaving> leaving = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Once> once = new IdentityHashMap<>();

  Chains(Program program) {
    this.steps = Steps.of(program);
  }

  Steps steps() {
    return steps;
  }

  /**
   * What a routine does, by {@link Effect}, or by {@link Guarded} where it does so for some
   * arguments only; by {@link Variable} the parameters that it calls.
   */
  Map<Object, Witness> of(Routine routine) {
    Solver<Map<Object, Witness>>.Node node = nodes.get(routine);
    if (node == null) {
      List<Step> found = steps.of(routine);
      node = solver.node(() -> all(routine, found));
      nodes.put(routine, node);
    }
    return node.ask();
  }

  private static Map<Object, Witness> joined(
      Map<Object, Witness> before, Map<Object, Witness> more) {
    if (before.isEmpty() || more.isEmpty()) {
      return before.isEmpty() ? more : before;
    }
    Map<Object, Witness> all = before;
    for (Map.Entry<Object, Witness> entry : more.entrySet()) {
      Witness known = all.get(entry.getKey());
      if (known == null || entry.getValue().isBetterThan(known)) {
        if (all == before) {
          all = new LinkedHashMap<>(before);
        }
        all.put(entry.getKey(), entry.getValue());
      }
    }
    return all;
  }

  private Map<Object, Witness> all(Routine routine, List<Step> found) {
    Map<Object, Witness> all = Map.of();
    for (Step step : found) {
      if (!step.isLater()) {
        all = joined(all, guarded(routine, step, all));
      }
    }
    return Guarded.needed(all);
  }

  /** What a step does, by what has to be true of the routine's parameters. */
  private Map<Object, Witness> guarded(Routine routine, Step step, Map<Object, Witness> before) {
    Map<Object, Witness> effects = of(routine, step);
    Set<Guard> needed =
        effects.isEmpty() || routine.stream() != null ? Set.of() : guards(routine).at(step.code());
    if (needed.isEmpty()) {
      return effects;
    }
    Map<Object, Witness> all = new LinkedHashMap<>();
    effects.forEach((key, way) -> put(all, Guarded.key(key, needed, before), way));
    return all;
  }

  /** What one step of a routine does. */
  Map<Object, Witness> of(Routine routine, Step step) {
    Function function = routine.function();
    Map<Object, Witness> all = new LinkedHashMap<>();
    Sink sink = step.sink();
    if (sink != null) {
      all.put(sink.fact().does(), Witness.of(function, step.code(), sink));
    }
    Variable parameter = step.parameter();
    if (parameter != null) {
      all.put(parameter, Witness.ofParameter(function, step.code()));
    }
    List<Map<Object, Witness>> options = new ArrayList<>(step.options().size());
    for (List<Step.Target> option : step.options()) {
      Map<Object, Witness> effects = Map.of();
      for (Step.Target target : option) {
        effects = joined(effects, through(routine, target));
      }
      options.add(effects);
    }
    return going(routine, step, joined(all, together(routine, step, options)));
  }

  private Guards guards(Routine routine) {
    return guards.computeIfAbsent(routine.function(), Guards::of);
  }

  /** What is left of effects that somebody waits for who goes on afterwards. */
  private Map<Object, Witness> going(Routine routine, Step step, Map<Object, Witness> effects) {
    if (effects.isEmpty()) {
      return effects;
    }
    Leaving parts = leaving.computeIfAbsent(routine.function(), it -> Leaving.of(routine.facts()));
    if (parts.isAtEnd(step.code()) || guards(routine).isOffLoop(step.code())) {
      return Map.of();
    }
    boolean isOnce = once.computeIfAbsent(routine.function(), Once::of).holds(step.code());
    if (!isOnce && !parts.isAtFailure(step.code())) {
      return effects;
    }
    // who tells others of a failure may wait for long; a look at a file is soon over
    Map<Object, Witness> all = new LinkedHashMap<>();
    effects.forEach(
        (key, way) -> {
          Object effect = key instanceof Guarded open ? open.effect() : key;
          if (effect != Effect.DISK) {
            all.put(key, isOnce ? possible(way) : way);
          }
        });
    return all;
  }

  /** What may happen at a step: as sure as all its options agree. */
  private static Map<Object, Witness> together(
      Routine routine, Step step, List<Map<Object, Witness>> options) {
    Map<Object, Witness> best = Map.of();
    for (Map<Object, Witness> option : options) {
      best = joined(best, option);
    }
    Map<Object, Witness> all = new LinkedHashMap<>();
    for (Map.Entry<Object, Witness> entry : best.entrySet()) {
      boolean isInAll = true;
      for (Map<Object, Witness> option : options) {
        isInAll &= option.containsKey(entry.getKey());
      }
      Likelihood likelihood =
          !isInAll
              ? Likelihood.POSSIBLE
              : step.isComplete() ? Likelihood.CERTAIN : Likelihood.LIKELY;
      all.put(entry.getKey(), entry.getValue().from(routine.function(), step.code(), likelihood));
    }
    return all;
  }

  /** What a target does, with its parameters replaced by what is passed. */
  private Map<Object, Witness> through(Routine caller, Step.Target target) {
    Map<Object, Witness> inside = of(target.routine());
    Map<Object, Witness> all = new LinkedHashMap<>();
    for (Map.Entry<Object, Witness> entry : inside.entrySet()) {
      if (entry.getKey() instanceof Variable parameter) {
        passed(caller, target, parameter)
            .forEach(
                (key, way) ->
                    put(all, key, way == null ? entry.getValue() : entry.getValue().then(way)));
      } else if (entry.getKey() instanceof Guarded it) {
        passed(caller, target, it, entry.getValue(), all);
      } else {
        put(all, entry.getKey(), entry.getValue());
      }
    }
    return all;
  }

  /** What is left of guards when the arguments are known. */
  private static void passed(
      Routine caller, Step.Target target, Guarded guarded, Witness way, Map<Object, Witness> all) {
    Set<Guard> open = new LinkedHashSet<>();
    Witness sure = way;
    for (Guard guard : guarded.guards()) {
      Given given = given(target, guard.parameter());
      switch (guard.holdsFor(given.argument(), given.isDefault(), caller.facts())) {
        case YES -> {}
        case NO -> {
          return;
        }
        case HARDLY -> sure = possible(sure);
        case UNKNOWN -> {
          if (given.argument() instanceof Expression.Name name
              && name.variable().scope() == caller.function()
              && Guard.isAsPassed(name, caller.function())) {
            open.add(new Guard(name.variable(), guard.test(), guard.holds()));
          }
        }
      }
    }
    put(all, Guarded.key(guarded.effect(), open, all), sure);
  }

  /**
   * What a parameter is given.
   *
   * @param argument null where it is not known
   */
  private record Given(@Nullable Expression argument, boolean isDefault) {}

  private static Given given(Step.Target target, Variable variable) {
    Expression.Call call = target.call();
    for (Parameter parameter : target.routine().function().parameters()) {
      if (parameter.variable() == variable
          && (parameter.kind() == Parameter.Kind.POSITIONAL
              || parameter.kind() == Parameter.Kind.KEYWORD)) {
        Expression argument =
            call == null
                ? null
                : FunctionFacts.argument(call, parameter, target.isBound()).orElse(null);
        boolean isHidden =
            argument == null
                && call != null
                && call.arguments().stream().anyMatch(Argument::isSpread);
        if (argument != null || isHidden) {
          return new Given(argument, false);
        }
        Binding.Passed passed = (Binding.Passed) variable.bindings().getFirst();
        return new Given(passed.defaultValue() instanceof Expression.Literal it ? it : null, true);
      }
    }
    return new Given(null, false);
  }

  private static void put(Map<Object, Witness> all, Object key, Witness witness) {
    all.merge(key, witness, (before, more) -> more.isBetterThan(before) ? more : before);
  }

  /**
   * What calling a parameter of a target comes to: effects, or a parameter of the caller, for which
   * the way is null.
   */
  private Map<Object, @Nullable Witness> passed(
      Routine caller, Step.Target target, Variable parameter) {
    for (Situation.Captured captured : target.captured()) {
      if (captured.variable() == parameter) {
        return called(caller.facts(), captured.values());
      }
    }
    if (parameter.scope() != target.routine().function()) {
      Map<Object, @Nullable Witness> open = new LinkedHashMap<>();
      if (isAround(parameter.scope(), caller.function())) {
        open.put(parameter, null);
      }
      return open;
    }
    Expression argument = argument(target, parameter);
    if (argument == null) {
      return Map.of();
    }
    if (argument instanceof Expression.Name name
        && name.variable().bindings().size() == 1
        && name.variable().bindings().getFirst() instanceof Binding.Passed) {
      Map<Object, @Nullable Witness> open = new LinkedHashMap<>();
      open.put(name.variable(), null);
      return open;
    }
    return called(caller.facts(), argument);
  }

  private static boolean isAround(Function outer, Function inner) {
    for (Optional<Function> at = Optional.of(inner); at.isPresent(); at = at.get().parent()) {
      if (at.get() == outer) {
        return true;
      }
    }
    return false;
  }

  /** What is passed for a parameter of a target; null where that is nothing, or hidden. */
  static @Nullable Expression argument(Step.Target target, Variable variable) {
    for (Parameter parameter : target.routine().function().parameters()) {
      if (parameter.variable() == variable) {
        Expression given =
            target.call() == null
                ? null
                : FunctionFacts.argument(target.call(), parameter, target.isBound()).orElse(null);
        boolean isDefault =
            given == null
                && target.call() != null
                && variable.bindings().getFirst() instanceof Binding.Passed passed
                && !(passed.defaultValue() instanceof Expression.Unknown);
        return isDefault ? ((Binding.Passed) variable.bindings().getFirst()).defaultValue() : given;
      }
    }
    return null;
  }

  /** What calling an expression's value does, its arguments unknown. */
  private Map<Object, @Nullable Witness> called(FunctionFacts facts, Expression function) {
    Values values = facts.valueOf(function).withoutNothing();
    Map<Object, @Nullable Witness> all = new LinkedHashMap<>(called(facts, values));
    for (Value value : values.options()) {
      Sink sink = Steps.handed(facts, function, value);
      if (sink != null) {
        all.putIfAbsent(sink.fact().does(), Witness.of(facts.function(), function, sink));
      }
    }
    return all;
  }

  private Map<Object, @Nullable Witness> called(FunctionFacts facts, Values values) {
    Map<Object, @Nullable Witness> all = new LinkedHashMap<>();
    int count = values.options().size();
    for (Value value : values.options()) {
      for (Step.Target target : steps.targets(facts, value, null)) {
        for (Map.Entry<Object, Witness> entry : of(target.routine()).entrySet()) {
          Witness witness = entry.getValue();
          if (entry.getKey() instanceof Effect) {
            all.putIfAbsent(entry.getKey(), count > 1 ? possible(witness) : witness);
          } else if (entry.getKey() instanceof Guarded it) {
            // Its arguments are not known here; they may be those of a decorated function's caller.
            boolean isUsual = !isAgainstDefault(it, target, facts);
            all.putIfAbsent(it.effect(), count == 1 && isUsual ? witness : possible(witness));
          } else {
            captured(facts, target, (Variable) entry.getKey(), witness, all);
          }
        }
      }
    }
    return all;
  }

  /** Whether a way is closed where nothing is passed. */
  private static boolean isAgainstDefault(
      Guarded guarded, Step.Target target, FunctionFacts facts) {
    for (Guard guard : guarded.guards()) {
      Given given = given(target, guard.parameter());
      if (guard.holdsFor(given.argument(), given.isDefault(), facts) == Guard.Answer.NO) {
        return true;
      }
    }
    return false;
  }

  /** A function made with others inside: a decorated function that is passed on. */
  private void captured(
      FunctionFacts facts,
      Step.Target target,
      Variable parameter,
      Witness way,
      Map<Object, @Nullable Witness> all) {
    for (Situation.Captured captured : target.captured()) {
      if (captured.variable() == parameter) {
        called(facts, captured.values())
            .forEach(
                (key, rest) -> {
                  if (rest != null) {
                    all.putIfAbsent(key, way.then(rest));
                  }
                });
      }
    }
  }

  private static Witness possible(Witness witness) {
    return new Witness(
        witness.function(),
        witness.code(),
        witness.next(),
        witness.sink(),
        witness.length(),
        Likelihood.POSSIBLE);
  }

  /** What calling a parameter may do that nobody passes a value for, as far as is known. */
  Map<Object, Witness> open(Routine routine, Step step) {
    Map<Object, Witness> all = new LinkedHashMap<>();
    Expression callee = step.code() instanceof Expression.Call call ? call.callee() : step.code();
    called(routine.facts(), callee)
        .forEach(
            (key, way) -> {
              if (way != null && key instanceof Effect) {
                all.put(key, way.from(routine.function(), step.code(), Likelihood.LIKELY));
              }
            });
    return all;
  }
}
