package dev.boundwise.shape;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.State;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.EnumSet;
import java.util.Set;

/** What objects that functions of libraries give have to do with what these are given. */
final class NewObjects {

  /** What they are given is a number or a text: they draw from a state of their own. */
  private static final Set<String> SEEDED =
      Set.of(
          "random.Random",
          "random.SystemRandom",
          "numpy.random.RandomState",
          "numpy.random.default_rng");

  private static final Set<Effect> FROM_ELSEWHERE =
      EnumSet.of(Effect.NETWORK, Effect.DATABASE, Effect.SUBPROCESS);

  /** What such objects go on with when they are used is theirs alone. */
  private static final Set<State> OF_ITS_OWN =
      EnumSet.of(State.TRANSACTION, State.RANDOM, State.ITERATOR, State.FILE);

  private final FunctionFacts facts;
  private final Origins origins;

  NewObjects(FunctionFacts facts, Origins origins) {
    this.facts = facts;
    this.origins = origins;
  }

  /** Whether what a function gives is an answer, a connection to somebody, or draws numbers. */
  boolean isOfItsOwn(Value.Symbol function, Expression.Call call) {
    boolean isConnection =
        facts
            .knowledge()
            .ownState(function.name() + ".*")
            .filter(State.TRANSACTION::equals)
            .isPresent();
    return SEEDED.contains(function.name())
        || (isConnection && call.arguments().stream().allMatch(it -> isAddress(it.value())))
        || facts
            .knowledge()
            .lookup(function.name())
            .filter(it -> FROM_ELSEWHERE.contains(it.does()))
            .isPresent();
  }

  /** Whether nothing says that it is more than a name, a number or a pair of them. */
  private boolean isAddress(Expression argument) {
    return facts.valueOf(argument).options().stream().allMatch(origins::isPlain);
  }

  /** Whether what a function gives holds nothing of what it is given: a deep copy, a text. */
  boolean isCopy(Value.Symbol function) {
    return facts.knowledge().ownState(function.name()).filter(State.NONE::equals).isPresent();
  }

  /** Whether what a call gives shows what it is given, as a view of a buffer does. */
  boolean isView(Expression.Call call) {
    return facts.valueOf(call).options().stream()
        .anyMatch(
            it ->
                it instanceof Value.Instance object
                    && facts
                        .knowledge()
                        .ownState(object.type() + ".__setitem__")
                        .filter(state -> !OF_ITS_OWN.contains(state))
                        .isPresent());
  }
}
