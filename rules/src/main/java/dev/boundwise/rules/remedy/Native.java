package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Verdict;
import dev.boundwise.region.Bound;
import java.util.Optional;

/** Native code that does a loop's arithmetic for all elements at once. */
public final class Native implements Remedy {

  private static final double SMALL = 100e3;

  /** What saves less, in nanoseconds, is no reason to touch code. */
  private static final double NOTICED = 20e3;

  @Override
  public RemedyKind kind() {
    return RemedyKind.NATIVE;
  }

  @Override
  public Verdict judge(Candidate candidate) {
    Load load = candidate.load();
    Optional<Round> round = Round.of(candidate.region());
    if (Compiled.is(candidate)) {
      return Verdict.pointless(kind(), 1, "a decorator compiles it already");
    }
    boolean mayBeLong = Ground.mayBeLong(candidate.program(), candidate.region());
    if (load.total() * Ground.times(candidate.region()) < SMALL && !mayBeLong) {
      return Verdict.pointless(kind(), 1, "too small: " + Ground.time(load.total()));
    }
    Optional<Verdict> dropIn = dropIn(candidate);
    if (dropIn.isPresent()) {
      return dropIn.get();
    }
    if (Ground.isRepetition(candidate)) {
      return Verdict.pointless(kind(), 1, "each round does the same and gives nothing");
    }
    if (round.isEmpty()) {
      return Verdict.pointless(kind(), 1, "it is more than arithmetic on numbers");
    }
    if (load.total() < SMALL && !mayBeLong) {
      return Verdict.pointless(kind(), 1, "too small: " + Ground.time(load.total()));
    }
    return new ByArrays(candidate, round.get()).verdict();
  }

  /** What a function of the library does natively: no time is needed to start it. */
  private Optional<Verdict> dropIn(Candidate candidate) {
    Bound bound = candidate.region().bound();
    boolean isComputed = bound == Bound.CPU || bound == Bound.TRIVIAL;
    Optional<DropIn> found =
        isComputed
            ? DropIn.of(candidate).map(it -> it.within(candidate))
            : Committed.of(candidate)
                .or(() -> bound == Bound.NATIVE ? ManyRows.of(candidate) : Optional.empty());
    return found
        .filter(it -> it.factor() >= it.least() && saved(candidate, it) >= NOTICED)
        .map(
            it ->
                Verdict.helps(
                    kind(),
                    it.factor(),
                    it.why(candidate.load().total()),
                    it.assumptions(),
                    FreeNames.in(candidate, it.how())));
  }

  /** In nanoseconds; how often a function calls itself is not known well enough for this. */
  private static double saved(Candidate candidate, DropIn found) {
    if (Round.of(candidate.region()).isEmpty()) {
      return NOTICED;
    }
    double total = candidate.load().total() * Ground.times(candidate.region());
    return total * (1 - 1 / found.factor());
  }

  @Override
  public String code(Candidate candidate) {
    boolean isOne =
        DropIn.of(candidate).isPresent()
            || ManyRows.of(candidate).isPresent()
            || Committed.of(candidate).isPresent();
    return isOne || candidate.isFree() ? "BW601" : "BW602";
  }
}
