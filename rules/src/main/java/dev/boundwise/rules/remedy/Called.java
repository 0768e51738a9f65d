package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.program.Function;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import java.util.Optional;

/**
 * A loop whose time goes to a short function of the program that does by hand what a library does
 * natively: {@code [gcd(a, b) for a, b in pairs]} with a {@code gcd} that is a loop itself.
 */
final class Called {

  /** As much of a loop's time has to be in the function. */
  private static final double MOSTLY = 0.5;

  private Called() {}

  static Optional<DropIn> of(Candidate candidate) {
    Works works = Works.of(candidate.program());
    double runs = Math.max(1, candidate.region().piece().orElseThrow().times().typical());
    double total = candidate.load().total();
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      if (part.isCall()
          && part.targets().size() == 1
          && candidate.region().span().contains(part.code().span())) {
        double share = Math.min(1, part.work().total().typical() / runs / total);
        Routine target = part.targets().getFirst();
        if (share >= MOSTLY && target.function() != candidate.region().function()) {
          Optional<DropIn> found = inside(candidate, works, target, share);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What stands in for a loop of the function that is called, as far as it makes up the time. */
  private static Optional<DropIn> inside(
      Candidate candidate, Works works, Routine target, double share) {
    Function function = target.function();
    double whole = works.of(target).work().total().typical();
    for (Region loop : Regions.of(candidate.program()).loops(function)) {
      Optional<Round> round = Round.of(loop);
      double part = Math.min(1, loop.typicalNanos() / Math.max(1, whole));
      if (round.isPresent() && part >= MOSTLY) {
        Optional<DropIn> found =
            Forms.of(candidate.about(loop), round.get())
                .map(it -> within(it, function, share * part));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static DropIn within(DropIn inner, Function function, double share) {
    return new DropIn(
        1 / (1 - share + share / inner.factor()),
        inner.name(),
        "# in " + function.name() + "():\n" + inner.how(),
        inner.assumptions());
  }
}
