package dev.boundwise.effect;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Situation;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Walks all that event loops run, and collects the calls that lead nowhere. */
final class Reach {

  private final Chains chains;
  private final Set<Routine> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Routine> roots = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Routine> next = new ArrayDeque<>();
  private final IdentityHashMap<Expression, UnknownCall> unknown = new IdentityHashMap<>();

  private Reach(Chains chains) {
    this.chains = chains;
  }

  /** Those reached from some functions, by path and place. */
  static List<UnknownCall> from(List<Function> functions, Chains chains) {
    Reach reach = new Reach(chains);
    for (Function function : functions) {
      Routine root = chains.steps().routine(function, null);
      reach.roots.add(root);
      reach.enter(root);
    }
    while (!reach.next.isEmpty()) {
      reach.walk(reach.next.remove());
    }
    return reach.unknown.values().stream()
        .sorted(
            Comparator.comparing((UnknownCall call) -> call.function().unit().text().path())
                .thenComparing(call -> call.callee().start())
                .thenComparing(call -> call.callee().end()))
        .toList();
  }

  private void enter(Routine routine) {
    if (seen.add(routine)) {
      next.add(routine);
    }
  }

  private void walk(Routine routine) {
    for (Step step : chains.steps().of(routine)) {
      Expression callee = step.code() instanceof Expression.Call it ? it.callee() : step.code();
      // Elsewhere a parameter is what the caller passes, which is looked at there.
      boolean isOpen = step.parameter() != null && roots.contains(routine);
      if (isOpen) {
        called(routine.facts(), callee);
      } else if (step.isUnknown()) {
        unknown(routine.facts(), callee);
      }
      for (List<Step.Target> option : step.options()) {
        for (Step.Target target : option) {
          enter(target.routine());
          passed(routine, target);
        }
      }
    }
  }

  /** What a target is given that it calls. */
  private void passed(Routine caller, Step.Target target) {
    for (Object key : chains.of(target.routine()).keySet()) {
      if (key instanceof Variable parameter) {
        for (Situation.Captured captured : target.captured()) {
          if (captured.variable() == parameter) {
            enter(caller.facts(), captured.values());
          }
        }
        Expression argument = Chains.argument(target, parameter);
        if (argument != null && (roots.contains(caller) || !isPassedOn(argument))) {
          called(caller.facts(), argument);
        }
      }
    }
  }

  private static boolean isPassedOn(Expression argument) {
    return argument instanceof Expression.Name name
        && name.variable().bindings().size() == 1
        && name.variable().bindings().getFirst() instanceof Binding.Passed;
  }

  private void called(FunctionFacts facts, Expression callee) {
    Values values = facts.valueOf(callee).withoutNothing();
    if (values.options().isEmpty()) {
      unknown(facts, callee);
    }
    enter(facts, values);
  }

  private void enter(FunctionFacts facts, Values values) {
    for (Value value : values.options()) {
      chains.steps().targets(facts, value, null).forEach(target -> enter(target.routine()));
    }
  }

  private void unknown(FunctionFacts facts, Expression callee) {
    unknown.putIfAbsent(callee, new UnknownCall(facts, callee));
  }
}
