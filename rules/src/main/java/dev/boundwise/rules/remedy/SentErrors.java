package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What rounds raise and the program handles outside of them, where pickle cannot make it again: the
 * pool breaks instead, and no handler is asked.
 */
final class SentErrors {

  private final Candidate candidate;
  private final Program program;
  private final Reached reached;
  private final Handlers handlers;

  /** Where an exception is made, and what goes wrong where it is made again. */
  private record Raised(Expression call, String why) {}

  private SentErrors(Candidate candidate) {
    this.candidate = candidate;
    this.program = candidate.program();
    this.reached = Reached.by(candidate);
    this.handlers = new Handlers(program);
  }

  /** The first such thing in the way; empty where there is none. */
  static Optional<Obstacle> first(Candidate candidate) {
    SentErrors errors = new SentErrors(candidate);
    Optional<Obstacle> own = errors.in(candidate.region().function(), candidate.region().span());
    if (own.isPresent()) {
      return own;
    }
    for (Function function : errors.reached.functions()) {
      Optional<Obstacle> found = errors.in(function, all(function));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Obstacle> in(Function function, Span place) {
    FunctionFacts facts = program.facts(function);
    Map<ClassType, Raised> raised = new HashMap<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Raise it
            && it.value() instanceof Expression.Call call
            && place.contains(it.span())) {
          for (Value value : facts.valueOf(call.callee()).options()) {
            if (value instanceof Value.OwnClass own && !isHandled(own.type())) {
              MadeAnew.wrong(facts, own.type(), call)
                  .ifPresent(why -> raised.put(own.type(), new Raised(call, why)));
            }
          }
        }
        return true;
      }
    }.statements(function.body());
    return raised.entrySet().stream()
        .min(Comparator.comparingInt(it -> it.getValue().call().start()))
        .filter(it -> isAskedFor(it.getKey()))
        .map(
            it ->
                new Obstacle(
                    program.unitOf(function),
                    it.getValue().call().span(),
                    Obstacle.Kind.TRANSFER,
                    "may raise " + it.getKey().name() + it.getValue().why(),
                    Certainty.YES));
  }

  /** Whether a round handles it where it is raised, in its worker. */
  private boolean isHandled(ClassType error) {
    boolean isAhead = candidate.ahead().isPresent();
    Function own = candidate.region().function();
    return reached.functions().stream()
            .filter(it -> it != own)
            .anyMatch(it -> handlers.handle(it, all(it), error, true))
        || (!isAhead && handlers.handle(own, candidate.region().span(), error, true));
  }

  /** Whether something outside of the rounds handles it. */
  private boolean isAskedFor(ClassType error) {
    Set<Function> inside = reached.functions();
    for (Unit unit : program.units()) {
      for (Function function : unit.functions()) {
        if (!inside.contains(function) && handlers.handle(function, all(function), error, false)) {
          return true;
        }
      }
      if (handlers.handle(unit.body(), all(unit.body()), error, false)) {
        return true;
      }
    }
    return false;
  }

  private static Span all(Function function) {
    return new Span(function.start(), function.end());
  }
}
