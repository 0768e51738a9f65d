package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Load;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Symbol;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How long native code lets others run at a time, and whether that is known. */
final class Grain {

  /** As much of the native time is the matter. */
  private static final double MOSTLY = 0.5;

  /** A round, in nanoseconds, in which arrays of a few kilobytes are sent and taken. */
  private static final double SHORT = 100e3;

  private Grain() {}

  /**
   * Why threads do not share native code; empty where they do.
   *
   * @param isOfGuesses whether any size is only guessed
   * @param nanos who gives the lock away for less gets it back late
   */
  static Optional<String> why(Candidate candidate, boolean isOfGuesses, double nanos) {
    if (isOfGuesses && Imports.any(candidate, "numpy") && isGuessed(candidate)) {
      return Optional.of("how large the arrays are that a round computes with is not known");
    }
    return Optional.of("its native code gives the lock away for short times only, many of them")
        .filter(it -> isFine(candidate, nanos));
  }

  /** Whether a round is mostly NumPy's, and short: how much would be sent is not known. */
  static boolean isShort(Candidate candidate) {
    Load load = candidate.load();
    return load.released() > load.total() * MOSTLY
        && load.round() < SHORT
        && Imports.any(candidate, "numpy");
  }

  /**
   * Whether what a round takes rests on sizes that nothing is known of, beside how many rounds
   * there are: arrays of three numbers hold the lock all along, as those of a million do not.
   */
  private static boolean isGuessed(Candidate candidate) {
    Set<Symbol> trips = new HashSet<>();
    for (Region loop : Regions.of(candidate.program()).loops(candidate.region().function())) {
      if (candidate.region().span().contains(loop.span())) {
        loop.piece().ifPresent(it -> trips.addAll(it.trips().symbols()));
      }
    }
    Polynomial released = candidate.region().work().of(Resource.NATIVE);
    return released.estimatedShare() > MOSTLY
        || released.symbols().stream().anyMatch(it -> it.isGuess() && !trips.contains(it));
  }

  /** Whether loops inside of it run most of the native code, in rounds shorter than a time. */
  private static boolean isFine(Candidate candidate, double nanos) {
    double all = candidate.load().released() * Ground.times(candidate.region());
    for (Region loop : Regions.of(candidate.program()).loops(candidate.region().function())) {
      boolean isInner =
          candidate.region().span().contains(loop.span())
              && !loop.span().equals(candidate.region().span());
      if (isInner) {
        double released = loop.work().of(Resource.NATIVE).typical();
        double rounds = Math.max(1, loop.piece().orElseThrow().trips().typical());
        if (released * Ground.times(loop) > all * MOSTLY && released / rounds < nanos) {
          return true;
        }
      }
    }
    return false;
  }
}
