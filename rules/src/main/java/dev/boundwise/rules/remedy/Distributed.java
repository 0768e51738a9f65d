package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import java.util.List;
import java.util.Optional;

/** Several machines, where one is too small by the sizes that the source shows. */
public final class Distributed implements Remedy {

  private static final double HOUR = 3600e9;

  /** Machines that one would take for a start. */
  private static final int MACHINES = 4;

  /** As much of the time has to follow from sizes that are written. */
  private static final double MOSTLY = 0.5;

  @Override
  public RemedyKind kind() {
    return RemedyKind.DISTRIBUTED;
  }

  @Override
  public Verdict judge(Candidate candidate) {
    Optional<Verdict> refusal = Ground.refusal(kind(), candidate);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    double total = candidate.load().total();
    int cores = candidate.runtime().cores();
    boolean isEstimated = candidate.region().work().total().estimatedShare() > MOSTLY;
    if (Ground.isGuessed(candidate)
        || isEstimated
        || Heavy.recurs(candidate)
        || total / cores < HOUR) {
      return Verdict.pointless(kind(), 1, "one machine is enough: " + Ground.time(total));
    }
    return Verdict.helps(
        kind(),
        MACHINES * cores * 0.8,
        Ground.time(total) + " is too long for one machine",
        List.of(MACHINES + " machines of " + cores + " cores"),
        "# Dask, Ray or a queue of tasks such as Celery: each round a task of its own");
  }
}
