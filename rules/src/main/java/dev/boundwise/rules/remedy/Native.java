package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.cost.Symbol;
import dev.boundwise.region.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Native code that does a loop's arithmetic for all elements at once. */
public final class Native implements Remedy {

  /** A compiler is asked for only where much is to be gained. */
  private static final double LONG = 3e9;

  private static final double WORTHWHILE = 1.5;
  private static final double SMALL = 100e3;

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
    if (load.total() * Ground.times(candidate.region()) < SMALL) {
      return Verdict.pointless(kind(), 1, "too small: " + Ground.time(load.total()));
    }
    Optional<Verdict> dropIn = dropIn(candidate);
    if (dropIn.isPresent()) {
      return dropIn.get();
    }
    if (round.isEmpty()) {
      return Verdict.pointless(kind(), 1, "it is more than arithmetic on numbers");
    }
    if (load.total() < SMALL) {
      return Verdict.pointless(kind(), 1, "too small: " + Ground.time(load.total()));
    }
    if (candidate.region().bound() != Bound.CPU) {
      return Verdict.pointless(kind(), 1, why(candidate));
    }
    Kernel kernel = Kernel.of(candidate.facts(), round.get());
    if (!kernel.isSome() || candidate.region().unknownCalls() > 0) {
      return Verdict.pointless(kind(), 1, "its rounds are more than arithmetic on numbers");
    }
    boolean isElementWise =
        candidate.isFree() && !kernel.isOpen() && load.rounds() >= NativeTime.MANY;
    double after = isElementWise ? NativeTime.vectorised(load, kernel) : NativeTime.compiled(load);
    double factor = load.total() / after;
    if (factor < WORTHWHILE || (!isElementWise && load.total() < LONG)) {
      return Verdict.pointless(
          kind(),
          Math.max(1, factor),
          isElementWise
              ? "making arrays of its lists takes about as long as the loop"
              : "too short for a compiler: " + Ground.time(load.total()));
    }
    double least = candidate.least().total();
    boolean isSlower =
        !isElementWise
            && Ground.isGuessed(candidate)
            && NativeTime.compiled(candidate.least()) > least;
    if (isSlower) {
      return Verdict.pointless(
          kind(), 1, "pays for large inputs only: how large they are is not known");
    }
    return Verdict.helps(
        kind(),
        factor,
        Ground.time(load.total())
            + " would become "
            + Ground.time(after)
            + (isElementWise ? " with arrays of NumPy" : " when compiled, by Numba or Cython"),
        assumptions(candidate, isElementWise),
        how(candidate, round.get(), isElementWise));
  }

  /** What a function of the library does natively: no time is needed to start it. */
  private Optional<Verdict> dropIn(Candidate candidate) {
    Bound bound = candidate.region().bound();
    if (bound != Bound.CPU && bound != Bound.TRIVIAL) {
      return Optional.empty();
    }
    return DropIn.of(candidate)
        .map(it -> it.within(candidate))
        .filter(it -> it.factor() >= Speedup.WORTHWHILE)
        .map(
            it ->
                Verdict.helps(
                    kind(),
                    it.factor(),
                    it.why(candidate.load().total()),
                    it.assumptions(),
                    it.how()));
  }

  @Override
  public String code(Candidate candidate) {
    return DropIn.of(candidate).isPresent() || candidate.isFree() ? "BW601" : "BW602";
  }

  private static String why(Candidate candidate) {
    return switch (candidate.region().bound()) {
      case NATIVE -> "already native";
      case IO, MIXED -> "it waits: faster computing changes little";
      case UNKNOWN -> "what it calls is not known";
      case TRIVIAL, CPU -> "too small";
    };
  }

  private static List<String> assumptions(Candidate candidate, boolean isElementWise) {
    List<String> all = new ArrayList<>();
    candidate.region().work().total().symbols().stream()
        .map(Native::written)
        .limit(4)
        .forEach(all::add);
    if (isElementWise && !Imports.any(candidate, "numpy")) {
      all.add("NumPy may be added to the project");
    }
    all.add("the numbers fit 64 bits");
    return all;
  }

  private static String written(Symbol it) {
    return it.name() + " is about " + Ground.number(it.typical());
  }

  private static String how(Candidate candidate, Round round, boolean isElementWise) {
    if (!isElementWise) {
      return "# move the loop to a function of numbers and arrays, and compile it\n"
          + "@numba.njit(cache=True)\ndef "
          + candidate.region().function().name()
          + "_kernel(...):\n    ...  # the loop as it is";
    }
    return Recipe.of(candidate, round).vectorised();
  }
}
