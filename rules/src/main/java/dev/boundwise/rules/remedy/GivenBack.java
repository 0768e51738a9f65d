package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Elements that rounds give back: {@code [node for node in nodes if holds(node)]}. Of an object
 * that equals itself alone a worker gives back another one.
 */
final class GivenBack {

  private GivenBack() {}

  /** Such results; empty where nothing is known to be one. */
  static List<Obstacle> obstacles(Candidate candidate, Round round) {
    if (candidate.ahead().isPresent() || !isKeptOutside(round.loop().source())) {
      return List.of();
    }
    return round.results().stream()
        .map(Round.Result::value)
        .flatMap(it -> same(candidate, round, it).stream())
        .filter(it -> isOnlyItself(candidate, it))
        .map(
            it ->
                new Obstacle(
                    candidate.region().unit(),
                    it.span(),
                    Obstacle.Kind.TRANSFER,
                    "gives back '"
                        + candidate.region().unit().text().slice(it.span())
                        + "', of which a worker has a copy, and a copy is another object",
                    Certainty.YES))
        .toList();
  }

  /** The element that a result is: itself, or what a function gives back that is called with it. */
  private static Optional<Expression> same(Candidate candidate, Round round, Expression result) {
    if (!(result instanceof Expression.Call call)) {
      return Optional.of(result).filter(it -> it instanceof Expression.Name && round.isElement(it));
    }
    for (Value value : candidate.facts().valueOf(call.callee()).options()) {
      if (value instanceof Value.Own own) {
        List<Expression> given = new ArrayList<>();
        if (call.callee() instanceof Expression.Attribute method
            && own.function().owner().isPresent()) {
          given.add(method.object());
        }
        call.arguments().stream()
            .filter(Argument::isPositional)
            .forEach(it -> given.add(it.value()));
        for (int i = 0; i < Math.min(given.size(), own.function().parameters().size()); i++) {
          Variable parameter = own.function().parameters().get(i).variable();
          if (round.isElement(given.get(i)) && gives(own.function(), parameter)) {
            return Optional.of(given.get(i));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** {@code return node}, of what it was given. */
  private static boolean gives(Function function, Variable parameter) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Return it
                && it.value() instanceof Expression.Name name
                && name.variable() == parameter;
        return true;
      }
    }.statements(function.body());
    return found[0] && parameter.bindings().size() == 1;
  }

  /** Whether others than the loop have what it goes over: {@code self.nodes}, a parameter. */
  private static boolean isKeptOutside(Expression source) {
    return switch (source) {
      case Expression.Attribute it -> true;
      case Expression.Name it -> isKeptOutside(it.variable());
      default -> false;
    };
  }

  private static boolean isKeptOutside(Variable variable) {
    return variable.scope().kind() == Function.Kind.MODULE
        || variable.bindings().stream().anyMatch(Binding.Passed.class::isInstance);
  }

  private static boolean isOnlyItself(Candidate candidate, Expression element) {
    return candidate.facts().valueOf(element).options().stream()
        .anyMatch(it -> it instanceof Value.OwnObject one && isOnlyItself(candidate, one.type()));
  }

  private static boolean isOnlyItself(Candidate candidate, ClassType type) {
    return SentObjects.PLAIN.containsAll(candidate.facts().libraryBases(type))
        && candidate.program().ancestors(type).stream()
            .allMatch(it -> it.member("__eq__").isEmpty() && it.decorators().isEmpty());
  }
}
