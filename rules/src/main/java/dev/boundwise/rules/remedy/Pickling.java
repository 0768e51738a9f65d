package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.FunctionNames;
import dev.boundwise.advice.PrivateNames;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what a round takes and gives can be sent to another process or interpreter. */
final class Pickling {

  private final Candidate candidate;
  private final Round round;
  private final FunctionFacts facts;
  private final SentValues values;
  private final List<Obstacle> obstacles = new ArrayList<>();

  private Pickling(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.facts = candidate.facts();
    this.values = new SentValues(facts);
  }

  /** What stands in the way, in source order; empty where nothing is known to. */
  static List<Obstacle> obstacles(Candidate candidate, Round round) {
    Pickling pickling = new Pickling(candidate, round);
    round.elements().forEach(pickling::sent);
    round.given().forEach(pickling::sent);
    for (Round.Result result : round.results()) {
      pickling.sent(result.value());
    }
    List<Expression> handed = Recipe.of(candidate, round).handed();
    if (!handed.isEmpty()) {
      pickling.callee(handed.getFirst());
      handed.stream().skip(1).forEach(pickling::sent);
    }
    return pickling.obstacles;
  }

  private void callee(Expression callee) {
    if (PrivateNames.isOne(callee)) {
      obstacle(callee, "a private method, which pickle asks for by its bare name", true);
    } else if (callee instanceof Expression.Attribute it) {
      boolean isObject =
          facts.valueOf(it.object()).options().stream()
              .anyMatch(one -> one instanceof Value.OwnObject || one instanceof Value.Instance);
      if (isObject) {
        sent(it.object());
      }
    } else if (callee instanceof Expression.Name name
        && name.variable().scope().kind() == Function.Kind.MODULE
        && !FunctionNames.isFound(facts, name)) {
      obstacle(callee, "a function that pickle does not find by its name", true);
    }
  }

  private void sent(Expression code) {
    Values given = facts.valueOf(code).withoutNothing();
    for (Value value : given.options()) {
      Optional<String> refused = values.refused(value, 0);
      if (refused.isPresent()) {
        boolean isSure = given.isComplete() && given.options().size() == 1;
        obstacle(code, refused.get(), isSure);
        return;
      }
    }
    values
        .makers()
        .of(code, facts.function(), 0)
        .filter(it -> !it.equals(Marks.WHAT) || !isTold(code))
        .ifPresent(it -> obstacle(code, it, true));
  }

  /** Whether a round itself asks what a name stands for, where it was made. */
  private boolean isTold(Expression code) {
    return candidate.ahead().isEmpty()
        && code instanceof Expression.Name it
        && Marks.isAsked(round.loop().body(), it.variable());
  }

  private void obstacle(Expression code, String what, boolean isSure) {
    Span span = code.span();
    if (obstacles.stream().noneMatch(it -> it.span().equals(span))) {
      obstacles.add(
          new Obstacle(
              candidate.region().unit(),
              span,
              Obstacle.Kind.TRANSFER,
              "'"
                  + candidate.region().unit().text().slice(span)
                  + "' is "
                  + what
                  + ", which cannot be sent to a worker",
              isSure ? Certainty.YES : Certainty.UNKNOWN));
    }
  }
}
