package dev.boundwise.advice;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Afterwards;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import dev.boundwise.region.Region;
import dev.boundwise.shape.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code for page in pages: ...; print(page)}: what the loop was at last is read when it is over,
 * and nothing is left in the name where workers run the rounds.
 */
final class LastElement {

  private LastElement() {}

  /** The first name of what a loop gives its rounds that is read after it. */
  static Optional<Expression.Name> readAfter(Region region) {
    Optional<Round> round = Round.of(region).filter(it -> it.comprehension().isEmpty());
    if (round.isEmpty() || round.get().loop().isConditional()) {
      return Optional.empty();
    }
    List<Expression.Name> found = new ArrayList<>();
    Walk.any(
        round.get().loop().target(),
        it ->
            it instanceof Expression.Name name
                && Afterwards.reads(round.get().function(), round.get().loop(), name.variable())
                && found.add(name));
    return found.stream().findFirst();
  }

  /** What stands in the way of handing rounds out, where no form gives the name a value. */
  static Optional<Obstacle> obstacle(Candidate candidate) {
    Optional<Expression.Name> name =
        candidate.ahead().isPresent() ? Optional.empty() : readAfter(candidate.region());
    return name.map(
        it ->
            new Obstacle(
                candidate.region().unit(),
                it.span(),
                Obstacle.Kind.RECURRENCE,
                "what the last round has in '" + it.variable().name() + "' is read after the loop",
                Certainty.YES));
  }
}
