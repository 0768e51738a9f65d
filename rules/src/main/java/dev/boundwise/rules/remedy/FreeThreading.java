package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Prices;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.shape.Obstacle;
import java.util.List;
import java.util.Optional;

/** Threads of a build without the Global Interpreter Lock, which compute at the same time. */
public final class FreeThreading implements Remedy {

  @Override
  public RemedyKind kind() {
    return RemedyKind.FREE_THREADING;
  }

  @Override
  public Verdict judge(Candidate candidate) {
    Optional<Verdict> refusal =
        Ground.refusal(kind(), candidate).or(() -> Workers.refusal(kind(), candidate));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!candidate.runtime().isFree()) {
      return onOtherBuild(candidate);
    }
    Optional<Imports.Import> locking =
        Imports.notForFreeThreads(candidate).filter(it -> it.support() == Certainty.NO);
    if (locking.isPresent()) {
      return Verdict.blocked(
          kind(), "importing " + locking.get().name() + " turns the GIL on again", List.of());
    }
    Optional<Round> rounds = candidate.round();
    if (rounds.isEmpty()) {
      return Parts.threads(candidate);
    }
    Round round = rounds.get();
    Speedup typical = speedup(candidate, candidate.runtime(), round);
    if (!typical.isWorthwhile()) {
      return Verdict.pointless(kind(), typical.factor(), Workers.why(candidate, typical));
    }
    Optional<Obstacle> missing = Anew.obstacle(kind(), candidate);
    if (missing.isPresent()) {
      return Verdict.blocked(kind(), missing.get().why(), List.of(missing.get()));
    }
    return Verdict.helps(
        kind(),
        typical.factor(),
        Workers.gain(candidate, typical, "threads"),
        Workers.assumptions(candidate),
        ThreadCode.of(candidate, round));
  }

  private static Speedup speedup(Candidate candidate, PythonRuntime runtime, Round round) {
    return Speedup.freeThreads(
        candidate.load(),
        Heavy.source(candidate, round),
        Contention.of(candidate, round),
        runtime,
        Prices.of(candidate.program().knowledge(), runtime));
  }

  /** What another build would give. */
  private Verdict onOtherBuild(Candidate candidate) {
    PythonRuntime here = candidate.runtime();
    PythonVersion version =
        here.version().isAtLeast(3, 13) ? here.version() : new PythonVersion(3, 13);
    PythonRuntime other = PythonRuntime.of(version, true, here.cores(), here.platform());
    double factor =
        candidate.round().map(round -> speedup(candidate, other, round).factor()).orElse(1.0);
    String gain =
        factor >= Speedup.WORTHWHILE
            ? "; on "
                + other.name()
                + " threads would make it about "
                + Ground.number(factor)
                + " times as fast"
            : "";
    return Verdict.pointless(
        kind(), 1, "threads of " + here.name() + " take turns under the GIL" + gain);
  }
}
