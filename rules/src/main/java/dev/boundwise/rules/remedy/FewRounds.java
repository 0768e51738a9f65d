package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Load;
import dev.boundwise.cost.Symbol;
import dev.boundwise.knowledge.Resource;

/**
 * Rounds of which nobody says how many there are, each of which waits for this machine for a short
 * time.
 */
final class FewRounds {

  /** In nanoseconds: what is saved where there are as few as may be. */
  private static final double NOTICED = 10e6;

  static final String WHY = "pays for many rounds only: how many there are is not known";

  private FewRounds() {}

  /** Whether nobody would notice that they wait at once, if there are few. */
  static boolean gainNothing(Candidate candidate) {
    boolean isGuess =
        candidate
            .region()
            .piece()
            .filter(it -> it.trips().symbols().stream().anyMatch(Symbol::isGuess))
            .isPresent();
    boolean isHere =
        Ground.mostlyWaitsFor(candidate)
            .filter(it -> it == Resource.SUBPROCESS || it == Resource.DISK)
            .isPresent();
    Load low = candidate.low();
    return isGuess && isHere && low.waiting() * (1 - 1 / Math.max(1, low.rounds())) < NOTICED;
  }
}
