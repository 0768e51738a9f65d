package dev.boundwise.effect;

import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Shift;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * On which threads the functions of a reactive chain run: on those of the event loop that delivers,
 * unless a call of the chain sends them elsewhere ({@code publishOn} what comes after it, {@code
 * subscribeOn} all of the chain).
 */
final class ReactiveChains {

  /** How many chains one may stand in. */
  private static final int DEEPEST = 4;

  private final Program program;
  private final Knowledge knowledge;

  private final IdentityHashMap<Expression.Call, Boolean> known = new IdentityHashMap<>();
  private final IdentityHashMap<Function, List<CallSite>> calls = new IdentityHashMap<>();

  ReactiveChains(Program program) {
    this.program = program;
    this.knowledge = program.knowledge();
  }

  /** Whether functions that a call of a chain is given run on threads that may wait. */
  boolean isElsewhere(Expression code, Function function) {
    return code instanceof Expression.Call call && isElsewhere(call, function, 0);
  }

  private boolean isElsewhere(Expression.Call call, Function function, int depth) {
    Boolean before = known.get(call);
    if (before != null) {
      return before;
    }
    // a chain that leads back to itself says nothing
    known.put(call, false);
    boolean isElsewhere = look(call, function, depth);
    known.put(call, isElsewhere);
    return isElsewhere;
  }

  private boolean look(Expression.Call call, Function function, int depth) {
    FunctionFacts facts = program.facts(function);
    if (isShiftedBefore(call, facts) || isShiftedAfter(call, facts)) {
      return true;
    }
    if (depth == DEEPEST) {
      return false;
    }
    boolean isLocal = startsWhereItIs(call, facts);
    // what the function gives is a chain that its callers go on with
    for (CallOf site : program.callsOf(function)) {
      FunctionFacts caller = program.facts(site.caller());
      if (isShiftedAfter(site.call(), caller)
          || (isLocal && isElsewhere(site.call(), site.caller(), depth + 1))) {
        return true;
      }
    }
    if (!isLocal) {
      return false;
    }
    for (CallSite site : calls(facts)) {
      if (site.code() instanceof Expression.Call outer
          && isPartOf(call, outer)
          && (shift(outer, facts).filter(Shift.WHOLE::equals).isPresent()
              || isElsewhere(outer, function, depth + 1))) {
        return true;
      }
    }
    Optional<Expression.Call> around = around(function);
    return around.isPresent()
        && isElsewhere(around.get(), function.parent().orElseThrow(), depth + 1);
  }

  /** Whether nothing but who subscribes says where a chain begins: {@code Mono.fromCallable}. */
  private boolean startsWhereItIs(Expression.Call call, FunctionFacts facts) {
    Expression.Call first = call;
    for (Expression.Call at = receiver(call); at != null; at = receiver(at)) {
      first = at;
    }
    List<Value> makers = facts.valueOf(first.callee()).options();
    return !makers.isEmpty()
        && makers.stream()
            .allMatch(
                it ->
                    it instanceof Value.Own
                        || (it instanceof Value.Symbol one
                            && knowledge.isReactive(
                                one.name().substring(0, one.name().lastIndexOf('.')))));
  }

  /**
   * Whether a chain is an argument of a call ({@code first.then(chain)}), or under the name that is
   * its receiver or an argument.
   */
  private static boolean isPartOf(Expression.Call chain, Expression.Call outer) {
    Predicate<Expression> isIt =
        part ->
            part instanceof Expression.Name name
                ? name.variable().bindings().stream()
                    .anyMatch(
                        it -> it instanceof Binding.Assigned set && isOrEnds(chain, set.value()))
                : isOrEnds(chain, part);
    Expression.Call first = outer;
    for (Expression.Call at = receiver(outer); at != null; at = receiver(at)) {
      first = at;
    }
    return (first.callee() instanceof Expression.Attribute method
            && method.object() instanceof Expression.Name name
            && isIt.test(name))
        || outer.arguments().stream().anyMatch(it -> isIt.test(it.value()));
  }

  private static boolean isOrEnds(Expression chain, Expression end) {
    return end == chain || (end instanceof Expression.Call call && isReceiverOf(chain, call));
  }

  /** The call that is given a lambda. */
  private Optional<Expression.Call> around(Function lambda) {
    if (lambda.kind() != Function.Kind.LAMBDA || lambda.parent().isEmpty()) {
      return Optional.empty();
    }
    return calls(program.facts(lambda.parent().get())).stream()
        .map(CallSite::code)
        .filter(it -> it instanceof Expression.Call)
        .map(it -> (Expression.Call) it)
        .filter(
            it ->
                it.arguments().stream()
                    .anyMatch(
                        one ->
                            one.value() instanceof Expression.Lambda made
                                && made.function() == lambda))
        .findFirst();
  }

  private List<CallSite> calls(FunctionFacts facts) {
    return calls.computeIfAbsent(facts.function(), unused -> facts.calls());
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
    for (CallSite site : calls(facts)) {
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
