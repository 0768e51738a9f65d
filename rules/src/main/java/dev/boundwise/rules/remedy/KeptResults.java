package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Obstacle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rounds compute once and keep: {@code @lru_cache}, {@code @cached_property}. A worker keeps
 * it for itself alone, so that others compute it again.
 */
final class KeptResults {

  private static final Set<String> OF_CALLS = Set.of("lru_cache", "cache");
  private static final Set<String> OF_OBJECTS = Set.of("cached_property");

  /** What has each element once. */
  private static final Set<String> DISTINCT = Set.of("range", "enumerate", "set", "frozenset");

  private final Candidate candidate;
  private final Round round;
  private final List<Obstacle> obstacles = new ArrayList<>();

  private KeptResults(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
  }

  /** What is kept in vain; empty where nothing is known to be. */
  static List<Obstacle> obstacles(Candidate candidate, Round round) {
    KeptResults kept = new KeptResults(candidate, round);
    Reached reached = Reached.by(candidate);
    Set<ClassType> outside = kept.outside();
    reached.expressions(
        (function, code) -> {
          if (code instanceof Expression.Call call && function == round.function()) {
            kept.called(call);
          }
          if (code instanceof Expression.Attribute attribute && !outside.isEmpty()) {
            kept.read(function, attribute, outside);
          }
        });
    return kept.obstacles;
  }

  private void called(Expression.Call call) {
    boolean isRound = round.loop().body().stream().anyMatch(it -> it.span().contains(call.span()));
    for (Value value : candidate.facts().valueOf(call.callee()).options()) {
      if (isRound
          && value instanceof Value.Own own
          && isDecorated(own.function(), OF_CALLS)
          && !isOfDistinct(call)) {
        note(
            round.function(),
            call,
            "calls "
                + own.function().name()
                + "(), which keeps what it gave: each worker would compute it again");
      }
    }
  }

  /** Whether no two rounds call it with the same. */
  private boolean isOfDistinct(Expression.Call call) {
    return round.loop().source() instanceof Expression.Call source
        && source.callee() instanceof Expression.Name name
        && DISTINCT.contains(name.variable().name())
        && call.arguments().stream().map(Argument::value).anyMatch(round::isElement);
  }

  private void read(Function function, Expression.Attribute code, Set<ClassType> outside) {
    for (Value value : candidate.program().facts(function).valueOf(code.object()).options()) {
      if (value instanceof Value.OwnObject object && outside.contains(object.type())) {
        for (ClassType type : candidate.program().ancestors(object.type())) {
          for (Binding binding : type.member(code.name())) {
            if (binding instanceof Binding.DefinedFunction made
                && isDecorated(made.function(), OF_OBJECTS)) {
              note(
                  function,
                  code,
                  "keeps '" + code.name() + "' of an object, of which a worker has a copy");
            }
          }
        }
      }
    }
  }

  /** The classes of what rounds are given. */
  private Set<ClassType> outside() {
    Set<ClassType> found = new HashSet<>();
    List<Expression.Name> names = new ArrayList<>(round.elements());
    names.addAll(round.given());
    for (Expression.Name name : names) {
      for (Value value : candidate.facts().valueOf(name).options()) {
        if (value instanceof Value.OwnObject object) {
          found.add(object.type());
        }
      }
    }
    return found;
  }

  private static boolean isDecorated(Function function, Set<String> names) {
    return function.decorators().stream()
        .anyMatch(
            it ->
                name(it instanceof Expression.Call call ? call.callee() : it)
                    .filter(names::contains)
                    .isPresent());
  }

  private static Optional<String> name(Expression code) {
    return switch (code) {
      case Expression.Name it -> Optional.of(it.variable().name());
      case Expression.Attribute it -> Optional.of(it.name());
      default -> Optional.empty();
    };
  }

  private void note(Function function, Expression code, String why) {
    Unit unit = candidate.program().unitOf(function);
    obstacles.add(new Obstacle(unit, code.span(), Obstacle.Kind.TRANSFER, why, Certainty.YES));
  }
}
