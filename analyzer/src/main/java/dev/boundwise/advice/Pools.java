package dev.boundwise.advice;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which functions run in the workers of a pool already, or in a thread of their own. */
public final class Pools {

  private final Program program;
  private final Map<Function, Handover.Place> inside = new LinkedHashMap<>();

  private Pools(Program program) {
    this.program = program;
    for (Unit unit : program.units()) {
      for (Unit.Called called : unit.calls()) {
        handed(called);
      }
    }
    Works works = Works.of(program);
    Deque<Function> open = new ArrayDeque<>(inside.keySet());
    while (!open.isEmpty()) {
      Function function = open.pop();
      Handover.Place place = inside.get(function);
      for (Account.Part part : works.of(function).parts()) {
        for (Routine target : part.targets()) {
          if (place != null && inside.putIfAbsent(target.function(), place) == null) {
            open.push(target.function());
          }
        }
      }
    }
  }

  /** Those of a program. */
  public static Pools of(Program program) {
    return program.derived(Pools.class, Pools::new);
  }

  private void handed(Unit.Called called) {
    Expression.Call call = called.call();
    // asking what is called takes long, and most calls are given no function
    if (call.arguments().stream().noneMatch(it -> mayBeFunction(it.value()))) {
      return;
    }
    FunctionFacts facts = program.facts(called.caller());
    CallSite site = new CallSite(call, call.callee(), "", false);
    for (Value callee : facts.valueOf(call.callee()).options()) {
      String name =
          switch (callee) {
            case Value.Symbol it -> it.name();
            case Value.Method it -> it.qualifiedName();
            default -> "";
          };
      Optional<Handover> handover =
          name.isEmpty() ? Optional.empty() : program.knowledge().handover(name);
      if (handover.isPresent() && handover.get().to() != Handover.Place.LOOP) {
        Optional<Expression> work = site.argument(handover.get().work());
        if (work.isPresent()) {
          for (Value value : facts.valueOf(work.get()).options()) {
            if (value instanceof Value.Own own) {
              inside.putIfAbsent(own.function(), handover.get().to());
            }
          }
        }
      }
    }
  }

  private static boolean mayBeFunction(Expression code) {
    return switch (code) {
      case Expression.Attribute it -> true;
      case Expression.Call it ->
          it.arguments().stream().anyMatch(one -> mayBeFunction(one.value()));
      case Expression.Name it ->
          it.variable().bindings().stream()
              .anyMatch(
                  one -> one instanceof Binding.DefinedFunction || one instanceof Binding.Imported);
      default -> false;
    };
  }

  /** Where a function is run by a pool or a thread; empty where it is not known to be. */
  public Optional<Handover.Place> of(Function function) {
    return Optional.ofNullable(inside.get(function));
  }
}
