package dev.boundwise.effect;

import dev.boundwise.knowledge.Handover;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * On which threads the functions of a reactive chain run: where what comes before them delivers,
 * which the last call says that moves it ({@code publishOn}, a timer, a chain inside of {@code
 * flatMap}); else where the chain is subscribed, which the first {@code subscribeOn} says.
 */
final class ReactiveChains {

  /** How many chains one may stand in. */
  private static final int DEEPEST = 4;

  private final Program program;
  private final Deliveries deliveries;

  private final IdentityHashMap<Expression.Call, Optional<Handover.Place>> known =
      new IdentityHashMap<>();
  private final IdentityHashMap<Function, List<CallSite>> calls = new IdentityHashMap<>();

  ReactiveChains(Program program) {
    this.program = program;
    this.deliveries = new Deliveries(program);
  }

  /** Where the functions run that a call of a chain is given; empty where nothing says so. */
  Optional<Handover.Place> place(Expression code, Function function) {
    return code instanceof Expression.Call call ? place(call, function, 0) : Optional.empty();
  }

  private Optional<Handover.Place> place(Expression.Call call, Function function, int depth) {
    Optional<Handover.Place> before = known.get(call);
    if (before != null) {
      return before;
    }
    // a chain that leads back to itself says nothing
    known.put(call, Optional.empty());
    Optional<Handover.Place> place = look(call, function, depth);
    known.put(call, place);
    return place;
  }

  private Optional<Handover.Place> look(Expression.Call call, Function function, int depth) {
    Delivery before = deliveries.before(call, program.facts(function));
    return switch (before) {
      case THREAD -> Optional.of(Handover.Place.THREAD);
      case LOOP -> Optional.of(Handover.Place.LOOP);
      case SUBSCRIBER -> subscribed(call, function, true, depth);
      case OPEN -> subscribed(call, function, false, depth);
    };
  }

  /**
   * Where the chain is subscribed that a call stands in.
   *
   * @param isLocal whether it runs there from its beginning, not only where it is sent there
   */
  private Optional<Handover.Place> subscribed(
      Expression.Call call, Function function, boolean isLocal, int depth) {
    FunctionFacts facts = program.facts(function);
    Optional<Handover.Place> own = sentAfter(call, facts);
    if (own.isPresent() || depth == DEEPEST) {
      return own;
    }
    Optional<Handover.Place> found = Optional.empty();
    // what the function gives is a chain that its callers go on with
    for (CallOf site : program.callsOf(function)) {
      found =
          better(
              found,
              isLocal
                  ? subscribedAt(site.call(), site.caller(), depth + 1)
                  : sentAfter(site.call(), program.facts(site.caller())));
    }
    if (!isLocal) {
      return found;
    }
    for (CallSite site : calls(facts)) {
      if (site.code() instanceof Expression.Call outer) {
        if (isByName(call, outer)) {
          found = better(found, deliveries.sends(outer, facts));
          found = better(found, subscribedAt(outer, function, depth + 1));
        } else if (isArgument(call, outer)) {
          found = better(found, place(outer, function, depth + 1));
        }
      }
    }
    Optional<Expression.Call> around = around(function);
    return around.isPresent()
        ? better(found, place(around.get(), function.parent().orElseThrow(), depth + 1))
        : found;
  }

  private Optional<Handover.Place> subscribedAt(
      Expression.Call call, Function function, int depth) {
    return deliveries.isFirst(call)
        ? place(call, function, depth)
        : subscribed(call, function, true, depth);
  }

  /** Of two places where the same function runs, the one that may wait. */
  private static Optional<Handover.Place> better(
      Optional<Handover.Place> one, Optional<Handover.Place> two) {
    return one.isEmpty() || two.filter(Handover.Place.THREAD::equals).isPresent() ? two : one;
  }

  /** Where later calls of the same chain send all of it; who waits for its end runs it. */
  private Optional<Handover.Place> sentAfter(Expression.Call call, FunctionFacts facts) {
    Optional<Handover.Place> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    boolean isAwaited = false;
    for (CallSite site : calls(facts)) {
      if (site.code() instanceof Expression.Call outer) {
        int distance = distance(call, outer);
        if (distance > 0) {
          Optional<Handover.Place> sent = deliveries.sends(outer, facts);
          if (sent.isPresent() && distance < least) {
            nearest = sent;
            least = distance;
          }
          isAwaited |= facts.waiting(site).isPresent();
        }
      }
    }
    return nearest.isEmpty() && isAwaited ? Optional.of(Handover.Place.THREAD) : nearest;
  }

  /** Whether a chain is under the name with which another one begins. */
  private static boolean isByName(Expression.Call chain, Expression.Call outer) {
    return Deliveries.first(outer).callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Name name
        && isNamed(name, chain);
  }

  /** Whether a chain is an argument of a call ({@code first.then(chain)}), or under its name. */
  private static boolean isArgument(Expression.Call chain, Expression.Call outer) {
    Predicate<Expression> isIt =
        part -> part instanceof Expression.Name name ? isNamed(name, chain) : ends(chain, part);
    return outer.arguments().stream().anyMatch(it -> isIt.test(it.value()));
  }

  private static boolean isNamed(Expression.Name name, Expression.Call chain) {
    return name.variable().bindings().stream()
        .anyMatch(it -> it instanceof Binding.Assigned set && ends(chain, set.value()));
  }

  private static boolean ends(Expression.Call chain, Expression end) {
    return end == chain || (end instanceof Expression.Call call && distance(chain, call) > 0);
  }

  /** How many calls of a chain one stands after another; 0 where it does not. */
  private static int distance(Expression inner, Expression.Call outer) {
    int steps = 1;
    for (Expression.Call at = Deliveries.receiver(outer);
        at != null;
        at = Deliveries.receiver(at)) {
      if (at == inner) {
        return steps;
      }
      steps++;
    }
    return 0;
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
}
