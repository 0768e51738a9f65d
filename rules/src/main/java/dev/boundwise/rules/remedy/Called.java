package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Verdict;
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

  /** What gains less is rather done where the rounds are. */
  private static final double ARRAYS = 4;

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
          double calls = part.times().typical() / runs;
          Optional<DropIn> found = inside(candidate, works, target, share, calls);
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
      Candidate candidate, Works works, Routine target, double share, double calls) {
    Function function = target.function();
    if (!function.parameters().isEmpty()) {
      Region itself = Regions.of(candidate.program()).of(function);
      Optional<DropIn> form =
          Forms.of(candidate.about(itself))
              .map(it -> within(candidate.about(itself), it, function, share));
      if (form.isPresent()) {
        return form;
      }
    }
    double whole = works.of(target).work().total().typical();
    for (Region loop : Regions.of(candidate.program()).loops(function)) {
      Optional<Round> round = Round.of(loop);
      double part = Math.min(1, loop.typicalNanos() / Math.max(1, whole));
      if (round.isPresent() && part >= MOSTLY) {
        Candidate about = candidate.about(loop);
        Optional<DropIn> found =
            Forms.of(about, round.get())
                .or(() -> Ranked.orSought(about, round.get()))
                .or(() -> ByteTable.of(about, round.get()))
                .or(() -> arrays(about, round.get(), calls))
                .map(it -> within(about, it, function, share * part));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Arrays in the place of a loop that is run so many times. */
  private static Optional<DropIn> arrays(Candidate about, Round round, double calls) {
    Verdict verdict = new ByArrays(about, round, calls).verdict();
    return verdict.helps()
            && verdict.speedup() >= ARRAYS
            && verdict.why().endsWith(ByArrays.WITH_ARRAYS)
        ? Optional.of(
            new DropIn(
                verdict.speedup(), "NumPy with arrays", verdict.how(), verdict.assumptions()))
        : Optional.empty();
  }

  private static DropIn within(Candidate about, DropIn inner, Function function, double share) {
    return new DropIn(
        1 / (1 - share + share / inner.factor()),
        inner.name(),
        "# in " + function.name() + "():\n" + FreeNames.in(about, inner.how()),
        inner.assumptions());
  }
}
