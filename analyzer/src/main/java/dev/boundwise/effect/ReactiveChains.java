package dev.boundwise.effect;

import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Shift;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which threads the functions of a reactive chain run: on those of the event loop that delivers,
 * unless a call of the chain sends them elsewhere ({@code publishOn} what comes after it, {@code
 * subscribeOn} all of the chain).
 */
final class ReactiveChains {

  private final Program program;
  private final Knowledge knowledge;

  ReactiveChains(Program program) {
    this.program = program;
    this.knowledge = program.knowledge();
  }

  /** Whether functions that a call of a chain is given run on threads that may wait. */
  boolean isElsewhere(Expression code, Function function) {
    if (!(code instanceof Expression.Call call)) {
      return false;
    }
    FunctionFacts facts = program.facts(function);
    if (isShiftedBefore(call, facts) || isShiftedAfter(call, facts)) {
      return true;
    }
    // what the function gives is a chain that its callers go on with
    for (CallOf site : program.callsOf(function)) {
      if (isShiftedAfter(site.call(), program.facts(site.caller()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isShiftedBefore(Expression.Call call, FunctionFacts facts) {
    for (Expression.Call at = receiver(call); at != null; at = receiver(at)) {
      if (shift(at, facts).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A later call of the same chain sends all of it elsewhere, or waits for its end. */
  private boolean isShiftedAfter(Expression.Call call, FunctionFacts facts) {
    for (CallSite site : facts.calls()) {
      if (site.code() instanceof Expression.Call outer
          && isReceiverOf(call, outer)
          && (shift(outer, facts).filter(Shift.WHOLE::equals).isPresent()
              || facts.waiting(site).isPresent())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReceiverOf(Expression inner, Expression.Call outer) {
    for (Expression.Call at = receiver(outer); at != null; at = receiver(at)) {
      if (at == inner) {
        return true;
      }
    }
    return false;
  }

  private static Expression.@Nullable Call receiver(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
            && method.object() instanceof Expression.Call before
        ? before
        : null;
  }

  /** Where a call sends functions, unless that is to threads that must not wait either. */
  private Optional<Shift> shift(Expression.Call call, FunctionFacts facts) {
    for (Value callee : facts.valueOf(call.callee()).options()) {
      Optional<Shift> shift = knowledge.shifts(name(callee));
      if (shift.isPresent()) {
        return call.arguments().stream().noneMatch(it -> isOfLoop(it, facts))
            ? shift
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isOfLoop(Argument scheduler, FunctionFacts facts) {
    return scheduler.value() instanceof Expression.Call made
        && facts.valueOf(made.callee()).options().stream()
            .anyMatch(
                it -> knowledge.entry(name(it)).filter(Handover.Place.LOOP::equals).isPresent());
  }

  private static String name(Value value) {
    return value instanceof Value.Symbol it
        ? it.name()
        : value instanceof Value.Method it ? it.qualifiedName() : "";
  }
}
