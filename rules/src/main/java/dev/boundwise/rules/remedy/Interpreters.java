package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.knowledge.Certainty;
import java.util.List;
import java.util.Optional;

/** A pool of interpreters in one process, each with a lock of its own. */
public final class Interpreters implements Remedy {

  @Override
  public RemedyKind kind() {
    return RemedyKind.INTERPRETERS;
  }

  @Override
  public Verdict judge(Candidate candidate) {
    Optional<Verdict> refusal =
        Ground.refusal(kind(), candidate).or(() -> Workers.refusal(kind(), candidate));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!candidate.runtime().version().isAtLeast(3, 14)) {
      return Verdict.blocked(kind(), "from 3.14 on: " + candidate.runtime().name(), List.of());
    }
    Optional<Imports.Import> foreign = Imports.notForInterpreters(candidate);
    if (foreign.isPresent()) {
      return refused(foreign.get());
    }
    Optional<Round> rounds = candidate.round();
    if (rounds.isEmpty()) {
      return Parts.interpreters(candidate);
    }
    Round round = rounds.get();
    return new Apart(kind(), candidate, round, Speedup::interpreters)
        .judge(
            "interpreters",
            chunk ->
                batches(chunk) + Recipe.of(candidate, round).pool("InterpreterPoolExecutor", ""),
            List.of());
  }

  private Verdict refused(Imports.Import foreign) {
    return foreign.support() == Certainty.NO
        ? Verdict.blocked(
            kind(), foreign.name() + " does not load in an interpreter of its own", List.of())
        : Verdict.pointless(
            kind(),
            1,
            "whether " + foreign.name() + " loads in an interpreter of its own is not known");
  }

  /** The pool's map hands out elements one by one, whatever its chunksize. */
  private static String batches(int chunk) {
    return chunk > 1
        ? "# short rounds: hand them out in batches of "
            + chunk
            + " (itertools.batched), a list of results for each\n"
        : "";
  }
}
