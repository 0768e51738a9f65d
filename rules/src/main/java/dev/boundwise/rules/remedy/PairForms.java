package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What loops do anew for each pair of elements, or look for in a list each time. */
final class PairForms {

  private PairForms() {}

  /** What stands in for it; the one that gains most. */
  static Optional<DropIn> of(Candidate candidate, Round round) {
    return Stream.of(
            MadeAgain.of(candidate, round),
            MadeForAll.of(candidate, round),
            Joined.of(candidate, round),
            PassedList.of(candidate, round),
            Matchers.of(candidate, round),
            LikeEnough.of(candidate, round))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(DropIn::factor));
  }
}
