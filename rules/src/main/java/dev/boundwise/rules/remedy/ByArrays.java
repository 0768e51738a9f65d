package dev.boundwise.rules.remedy;

import dev.boundwise.advice.ArrayHints;
import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.cost.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A loop's arithmetic done for all elements at once, by arrays, or by a compiler. */
final class ByArrays {

  /** A compiler is asked for only where much is to be gained. */
  private static final double LONG = 3e9;

  private static final double WORTHWHILE = 1.5;

  /** What saves less, in nanoseconds, is no reason to add a library. */
  private static final double NOTICED = 20e6;

  /** The same of what becomes so many times as fast: an error of its prediction leaves a gain. */
  private static final double NOTICED_SURELY = 2e6;

  private static final double SURELY = 3;

  static final String WITH_ARRAYS = " with arrays of NumPy";

  private final Candidate candidate;
  private final Round round;
  private final double runs;

  ByArrays(Candidate candidate, Round round) {
    this(candidate, round, 1);
  }

  /**
   * @param runs how often the function runs that the loop is in
   */
  ByArrays(Candidate candidate, Round round, double runs) {
    this.candidate = candidate;
    this.round = round;
    this.runs = runs;
  }

  Verdict verdict() {
    Load load = candidate.load();
    Optional<String> other = NoArrays.at(candidate);
    if (other.isPresent()) {
      return Verdict.pointless(RemedyKind.NATIVE, 1, other.get());
    }
    Kernel kernel = Kernel.of(candidate.facts(), round);
    Layer root = kernel.root();
    if (root == null) {
      return Verdict.pointless(RemedyKind.NATIVE, 1, NoArrays.more(candidate, kernel));
    }
    Vectors vectors = Vectors.typical(candidate, root);
    // what NumPy does in the rounds stays to be done
    double withArrays = vectors.time(kernel) + load.released();
    @Nullable Layer vector = vectors.vector();
    double after = vector == null ? NativeTime.compiled(load) : withArrays;
    double factor = load.total() / after;
    boolean isClose =
        factor < WORTHWHILE
            || (factor < Speedup.DOUBT && vectors.moved() > after / 3)
            || (vector != null && isTooLittle(load.total() - after, factor));
    if (isClose || (vector == null && !isCompiled(candidate, kernel))) {
      return Verdict.pointless(
          RemedyKind.NATIVE,
          Math.max(1, factor),
          vector != null && factor >= Speedup.DOUBT
              ? "too little to gain for adding NumPy: " + Ground.time(load.total() - after)
              : vector != null || candidate.isFree()
                  ? "making arrays of its lists takes about as long as the loop"
                  : "too short for a compiler: " + Ground.time(load.total()));
    }
    boolean isSlower =
        vector == null
            && Ground.isGuessed(candidate)
            && NativeTime.compiled(candidate.least()) > candidate.least().total();
    if (isSlower || (vector != null && FewElements.lose(candidate, kernel, root))) {
      return Verdict.pointless(
          RemedyKind.NATIVE, 1, "pays for large inputs only: how large they are is not known");
    }
    return Verdict.helps(
        RemedyKind.NATIVE,
        factor,
        Ground.time(load.total())
            + " would become "
            + Ground.time(after)
            + (vector != null ? WITH_ARRAYS : " when compiled, by Numba or Cython"),
        assumptions(candidate, vector != null),
        how(root, vector));
  }

  private boolean isTooLittle(double saved, double factor) {
    return saved * runs * Ground.times(candidate.region())
            < (factor >= SURELY ? NOTICED_SURELY : NOTICED)
        && !Imports.any(candidate, "numpy");
  }

  /** A compiler is asked for where much is to be gained, by numbers that fit it. */
  private static boolean isCompiled(Candidate candidate, Kernel kernel) {
    return candidate.load().total() >= LONG && !kernel.isWhole() && !kernel.isOnArrays();
  }

  private static List<String> assumptions(Candidate candidate, boolean isElementWise) {
    List<String> all = new ArrayList<>();
    candidate.region().work().total().symbols().stream()
        .map(ByArrays::written)
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

  private String how(Layer root, @Nullable Layer vector) {
    if (vector != null && vector.code() != root.code()) {
      return "# NumPy: keep arrays all along, and write the loop in line "
          + candidate.region().unit().text().lineAt(vector.code().start())
          + " as operations on whole arrays"
          + ArrayHints.of(vector.code());
    }
    if (vector == null) {
      return "# move the loop to a function of numbers and arrays, and compile it\n"
          + "@numba.njit(cache=True)\ndef "
          + candidate.region().function().name()
          + "_kernel(...):\n    ...  # the loop as it is";
    }
    return Recipe.of(candidate, round).vectorised();
  }
}
