package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Search;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.runtime.PythonRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pool of processes that share the rounds. */
public final class Processes implements Remedy {

  /** How many rounds of a search a worker is given at a time. */
  private static final int AHEAD = 4;

  @Override
  public RemedyKind kind() {
    return RemedyKind.PROCESSES;
  }

  @Override
  public Verdict judge(Candidate candidate) {
    Optional<Verdict> refusal =
        Ground.refusal(kind(), candidate).or(() -> Workers.refusal(kind(), candidate));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Round> rounds = candidate.round();
    if (rounds.isEmpty()) {
      return Parts.processes(candidate);
    }
    Round round = rounds.get();
    Optional<Search> search = Search.of(candidate);
    if (search.isPresent()) {
      boolean cancels = candidate.runtime().version().isAtLeast(3, 9);
      // each worker is asked for a few at a time: what comes after the first one is in vain
      return new Apart(kind(), candidate, round, Speedup::processes)
          .judge(
              "processes",
              chunk ->
                  search
                      .get()
                      .pool(candidate.region().unit().text(), Math.min(chunk, AHEAD), cancels),
              start(candidate.runtime()));
    }
    return new Apart(kind(), candidate, round, Speedup::processes)
        .judge(
            "processes",
            chunk ->
                Recipe.of(candidate, round)
                    .pool("ProcessPoolExecutor", chunk > 1 ? "chunksize=" + chunk : ""),
            start(candidate.runtime()));
  }

  private static List<String> start(PythonRuntime runtime) {
    List<String> all = new ArrayList<>();
    all.add("workers are started by " + runtime.startMethod().word());
    if (runtime.startMethod().loadsMain()) {
      all.add(
          "the pool is made below `if __name__ == \"__main__\":`, or in a function that is called"
              + " from there");
    }
    return all;
  }
}
