package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What loops do anew for each text. */
final class TextForms {

  private TextForms() {}

  /** What stands in for it; the one that gains most. */
  static Optional<DropIn> of(Candidate candidate, Round round) {
    return Stream.of(
            Dates.of(candidate, round),
            AnyPiece.of(candidate, round),
            WordsAgain.of(candidate, round))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(DropIn::factor));
  }
}
