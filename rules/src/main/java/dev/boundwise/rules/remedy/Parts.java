package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Prices;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.program.Expression;
import dev.boundwise.shape.Obstacle;
import java.util.List;
import java.util.Optional;

/**
 * What has no loop of its own in workers: a function that calls itself for parts of its input, or a
 * call of {@code map}.
 */
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
    Optional<Expression.Call> mapping = Mapping.of(candidate);
    if (remedy != RemedyKind.FREE_THREADING && mapping.filter(Mapping::isOfLambda).isPresent()) {
      return Verdict.pointless(
          remedy, 1, "a lambda cannot be sent to a worker: a function of the module can");
    }
    Speedup speedup = speedup(load.total(), start, candidate);
    if (!speedup.isWorthwhile()) {
      return Verdict.pointless(remedy, speedup.factor(), Workers.why(candidate, speedup));
    }
    double doubt = mapping.isPresent() ? Speedup.DOUBT : Speedup.DOUBT_OF_RECURSION;
    if (speedup(load.total() / doubt, start, candidate).isLoss()) {
      return Verdict.pointless(remedy, speedup.factor(), Workers.unsure(candidate, speedup));
    }
    if (Ground.isGuessed(candidate)) {
      if (speedup(candidate.least().total(), start, candidate).isLoss()) {
        return Verdict.pointless(
            remedy,
            speedup.factor(),
            "pays for large inputs only: how large they are is not known");
      }
    }
    Optional<Obstacle> missing = Anew.obstacle(remedy, candidate);
    if (missing.isPresent()) {
      return Verdict.blocked(remedy, missing.get().why(), List.of(missing.get()));
    }
    return Verdict.helps(
        remedy,
        speedup.factor(),
        Ground.time(speedup.before())
            + " would become "
            + Ground.time(speedup.after())
            + (mapping.isPresent() ? " in " : ": the first calls of itself in ")
            + speedup.workers()
            + " "
            + workers,
        Workers.assumptions(candidate),
        mapping
            .map(call -> Mapping.code(candidate, call, executor))
            .orElseGet(() -> first(candidate.region().function().name(), executor)));
  }

  private static Speedup speedup(double nanos, double start, Candidate candidate) {
    int workers = workers(candidate);
    return new Speedup(nanos, start + Math.min(nanos, nanos * UNEVEN / workers), workers, 1);
  }

  private static String first(String name, String executor) {
    return "# in the outermost call only; deeper ones stay as they are\nwith "
        + executor
        + "() as pool:\n    parts = list(pool.map("
        + name
        + ", first_parts))\n# then join `parts` as `"
        + name
        + "` does";
  }
}
