package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.shape.Obstacle;
import java.util.List;

/** What rounds change of things outside that is no result of theirs. */
final class Copies {

  private Copies() {}

  /** Things that rounds change, and of which workers would change copies. */
  static List<Obstacle> obstacles(Candidate candidate, Round round) {
    if (candidate.ahead().isPresent()
        || candidate.shape().isEmpty()
        || Recipe.of(candidate, round).isInBatches()) {
      return List.of();
    }
    return round.lost(candidate.shape().get()).stream()
        .map(
            it ->
                new Obstacle(
                    candidate.region().unit(),
                    it.span(),
                    Obstacle.Kind.TRANSFER,
                    "changes " + it.name() + ", of which a worker has a copy",
                    Certainty.YES))
        .toList();
  }
}
