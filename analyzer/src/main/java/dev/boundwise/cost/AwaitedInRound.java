package dev.boundwise.cost;

import dev.boundwise.effect.HandedAndAwaited;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of a function whose futures are waited for in the round that makes them. */
final class AwaitedInRound {

  private final FunctionFacts facts;
  private @Nullable IdentityHashMap<Expression, Integer> calls;

  AwaitedInRound(FunctionFacts facts) {
    this.facts = facts;
  }

  /** How many run at the same time; empty where that is for other calls to say. */
  Optional<Polynomial> beside(Expression.@Nullable Call call) {
    IdentityHashMap<Expression, Integer> known = calls;
    if (known == null) {
      known = found();
      calls = known;
    }
    return Optional.ofNullable(known.get(call)).map(Polynomial::of);
  }

  private IdentityHashMap<Expression, Integer> found() {
    IdentityHashMap<Expression, Integer> all = new IdentityHashMap<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop loop) {
          all.putAll(HandedAndAwaited.startedInRound(facts, loop));
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Comprehension stream) {
          all.putAll(HandedAndAwaited.startedInRound(facts, stream.loop()));
        }
      }
    }.statements(facts.function().body());
    return all;
  }
}
