package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Prices;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;

/** A function that calls itself for parts of its input, its first calls in workers. */
final class Parts {

  /** Parts are seldom of one size: the largest of them is about so many times their mean. */
  private static final double UNEVEN = 1.3;

  private Parts() {}

  static Verdict processes(Candidate candidate) {
    return verdict(
        RemedyKind.PROCESSES,
        candidate,
        Prices.of(candidate).processPool(workers(candidate)),
        "processes",
        "ProcessPoolExecutor");
  }

  static Verdict interpreters(Candidate candidate) {
    return verdict(
        RemedyKind.INTERPRETERS,
        candidate,
        Prices.of(candidate).interpreterPool(workers(candidate)),
        "interpreters",
        "InterpreterPoolExecutor");
  }

  static Verdict threads(Candidate candidate) {
    return verdict(
        RemedyKind.FREE_THREADING,
        candidate,
        Prices.of(candidate).threadPool(workers(candidate)),
        "threads",
        "ThreadPoolExecutor");
  }

  private static int workers(Candidate candidate) {
    return candidate.runtime().cores();
  }

  private static Verdict verdict(
      RemedyKind remedy, Candidate candidate, double start, String workers, String executor) {
    Load load = candidate.load();
    double split = load.total() * UNEVEN / workers(candidate);
    Speedup speedup =
        new Speedup(load.total(), start + Math.min(load.total(), split), workers(candidate), 1);
    if (!speedup.isWorthwhile()) {
      return Verdict.pointless(remedy, speedup.factor(), Workers.why(candidate, speedup));
    }
    if (Ground.isGuessed(candidate)) {
      double least = candidate.least().total();
      if (start + least * UNEVEN / workers(candidate) > least) {
        return Verdict.pointless(
            remedy,
            speedup.factor(),
            "pays for large inputs only: how large they are is not known");
      }
    }
    String name = candidate.region().function().name();
    return Verdict.helps(
        remedy,
        speedup.factor(),
        Ground.time(speedup.before())
            + " would become "
            + Ground.time(speedup.after())
            + ": the first calls of itself in "
            + speedup.workers()
            + " "
            + workers,
        Workers.assumptions(candidate),
        "# in the outermost call only; deeper ones stay as they are\nwith "
            + executor
            + "() as pool:\n    parts = list(pool.map("
            + name
            + ", first_parts))\n# then join `parts` as `"
            + name
            + "` does");
  }
}
