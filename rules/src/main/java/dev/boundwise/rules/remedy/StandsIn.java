package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** All that may stand in for a loop or a comprehension. */
final class StandsIn {

  private StandsIn() {}

  /** The one that gains most. */
  static Optional<DropIn> of(Candidate candidate, Round round) {
    return Stream.of(
            ofOwn(candidate, round),
            Forms.of(candidate, round),
            Members.of(candidate, round),
            Fronts.of(candidate, round),
            Grown.of(candidate, round),
            StrideFill.of(candidate, round),
            Smallest.of(candidate, round),
            TakenInOrder.of(candidate, round),
            LeastLoaded.of(candidate, round),
            Packed.of(candidate, round),
            ByteTable.of(candidate, round),
            PairForms.of(candidate, round),
            Ranked.orSought(candidate, round),
            Again.of(candidate, round),
            Recounted.of(candidate, round),
            Called.of(candidate),
            SmallestOfSorted.of(candidate, round),
            KeptInOrder.of(candidate, round),
            TextForms.of(candidate, round),
            Unpacked.of(candidate, round),
            NamedColumns.of(candidate, round),
            PlaceSearch.of(candidate, round),
            SearchCalled.of(candidate, round),
            ComesAgain.of(candidate, round),
            FlatRecords.of(candidate, round))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(DropIn::factor))
        .or(() -> lettered(candidate, round));
  }

  /** What is made letter by letter in no way that has a form of its own. */
  private static Optional<DropIn> lettered(Candidate candidate, Round round) {
    Optional<DropIn> found =
        isPlain(round) ? Lettered.of(candidate, round.loop()) : Optional.empty();
    return found.isPresent() && After.reads(candidate, round.loop()) ? Optional.empty() : found;
  }

  private static boolean isPlain(Round round) {
    Statement.Loop loop = round.loop();
    return round.comprehension().isEmpty()
        && !loop.isAsync()
        && !loop.isConditional()
        && loop.otherwise().isEmpty();
  }

  private static Optional<DropIn> ofOwn(Candidate candidate, Round round) {
    Statement.Loop loop = round.loop();
    Optional<DropIn> found =
        isPlain(round)
            ? Counting.of(candidate, loop)
                .or(() -> Replaced.of(candidate, loop))
                .or(() -> TextParts.of(candidate, loop))
                .or(() -> InsertionSort.of(candidate, loop))
            : round.comprehension().flatMap(it -> Replaced.of(candidate, it));
    return found.isPresent() && After.reads(candidate, loop) ? Optional.empty() : found;
  }
}
