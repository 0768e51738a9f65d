package dev.boundwise.effect;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds calls of a helper that sleeps until what it is given says so: {@code waitUntil(() ->
 * future.isDone())}.
 */
final class HelpedPolls {

  private final FunctionFacts facts;

  HelpedPolls(FunctionFacts facts) {
    this.facts = facts;
  }

  Optional<Poll> at(Expression.Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression given = call.arguments().get(i).value();
      if (given instanceof Expression.Lambda || given instanceof Expression.Attribute) {
        Optional<Round.Asked> asked = asked(given);
        Optional<Statement.Loop> loop = asked.isEmpty() ? Optional.empty() : loop(call, i);
        if (loop.isPresent()) {
          return asked.map(
              one -> new Poll(loop.get(), call, one.code(), one.waits(), Poll.Kind.HELPED));
        }
      }
    }
    return Optional.empty();
  }

  /** What a function asks for that is true once there is nothing more to wait for. */
  private Optional<Round.Asked> asked(Expression given) {
    if (given instanceof Expression.Lambda it) {
      List<Statement> body = it.function().body();
      return body.size() == 1 && body.getFirst() instanceof Statement.Return answer
          ? Round.until(facts.of(it.function()), answer.value())
          : Optional.empty();
    }
    // future::isDone
    Expression.Call call = new Expression.Call(given.start(), given.end(), given, List.of());
    boolean isMethod =
        facts.valueOf(given).options().stream().anyMatch(it -> it instanceof Value.Method);
    return isMethod ? Round.until(facts, call) : Optional.empty();
  }

  /** The loop of a helper that sleeps until what it is given at a position is true. */
  private Optional<Statement.Loop> loop(Expression.Call call, int position) {
    if (call.arguments().stream().map(Argument::name).anyMatch(name -> !name.isEmpty())) {
      return Optional.empty();
    }
    Values callee = facts.valueOf(call.callee());
    if (!callee.isComplete()
        || callee.options().size() != 1
        || !(callee.options().getFirst() instanceof Value.Own own)
        || own.function().kind() != Function.Kind.FUNCTION) {
      return Optional.empty();
    }
    List<Parameter> parameters = own.function().parameters();
    int index = position + (own.situation().isBound() ? 1 : 0);
    if (index >= parameters.size()) {
      return Optional.empty();
    }
    FunctionFacts helper = facts.of(own.function());
    Variable parameter = parameters.get(index).variable();
    List<Statement.Loop> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop loop
            && loop.isConditional()
            && isUntil(loop.source(), parameter)) {
          Round round = Round.of(helper, loop.body());
          if (!round.works() && !round.sleeps().isEmpty()) {
            found.add(loop);
          }
        }
        return true;
      }
    }.statements(own.function().body());
    return found.stream().findFirst();
  }

  /** {@code !condition.getAsBoolean()}. */
  private static boolean isUntil(Expression test, Variable parameter) {
    return test instanceof Expression.Operation it
        && it.operator() == Operator.NOT
        && it.operands().getFirst() instanceof Expression.Call call
        && (call.callee() instanceof Expression.Attribute method ? method.object() : call.callee())
            instanceof Expression.Name name
        && name.variable() == parameter;
  }
}
