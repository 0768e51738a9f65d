package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Prices;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.shape.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pool of threads that wait at the same time, or compute in native code without the lock. */
public final class Threads implements Remedy {

  /** As much of the time has to be waiting or native for threads to be the matter. */
  private static final double LEAST_SHARE = 0.1;

  /** Native code that many threads run has to be most of it at the least sizes as well. */
  private static final double MOSTLY = 0.3;

  /**
   * In nanoseconds: who gives the lock away for less gets it back late, as another thread that
   * computes keeps it for up to 5 ms (sys.getswitchinterval).
   */
  private static final double GRAIN = 100e3;

  /** The same where the sizes of what native code computes with are not known. */
  private static final double GRAIN_OF_GUESS = 1e6;

  /** What rests on guesses has to gain more where native code shares the cores. */
  private static final double OF_GUESSES = 1.6;

  /** By so much a pool of its own has to gain more than the one of the event loop. */
  private static final double CLEARLY = 1.3;

  @Override
  public RemedyKind kind() {
    return RemedyKind.THREADS;
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
      return Verdict.pointless(kind(), 1, "its parts compute: threads take turns under the GIL");
    }
    Load load = candidate.load();
    double overlapping = Overlapping.of(candidate);
    if (candidate.region().function().isAsync() && !wantsOwnPool(candidate, overlapping)) {
      return Verdict.pointless(kind(), 1, "it is async already: see there");
    }
    if (overlapping + load.released() < load.total() * LEAST_SHARE) {
      return Verdict.pointless(kind(), 1, why(candidate));
    }
    double atOnce = Math.max(overlapping, load.released()) / load.rounds();
    boolean isNative = overlapping < load.released();
    boolean isOfGuesses = isNative && Ground.isGuessed(candidate);
    if (atOnce < (isOfGuesses ? GRAIN_OF_GUESS : GRAIN)) {
      return Verdict.pointless(
          kind(), 1, "a round lets others run for too short a time: " + Ground.time(atOnce));
    }
    Optional<String> small = isNative ? Grain.why(candidate, isOfGuesses, GRAIN) : Optional.empty();
    if (small.isPresent()) {
      return Verdict.pointless(kind(), 1, small.get());
    }
    Load least = candidate.low();
    if (isOfGuesses && least.released() < least.total() * MOSTLY) {
      return Verdict.pointless(
          kind(), 1, "pays where its arrays are large only: how large they are is not known");
    }
    Speedup typical =
        Speedup.threads(
            load,
            Heavy.source(candidate, rounds.get()),
            overlapping,
            candidate.runtime(),
            Prices.of(candidate));
    if (!typical.isWorthwhile() || (isOfGuesses && typical.factor() < OF_GUESSES)) {
      return Verdict.pointless(kind(), typical.factor(), Workers.why(candidate, typical));
    }
    if (!isNative && FewRounds.gainNothing(candidate)) {
      return Verdict.pointless(kind(), typical.factor(), FewRounds.WHY);
    }
    Optional<Obstacle> missing = Anew.obstacle(kind(), candidate);
    if (missing.isPresent()) {
      return Verdict.blocked(kind(), missing.get().why(), List.of(missing.get()));
    }
    return Verdict.helps(
        kind(),
        typical.factor(),
        Workers.gain(candidate, typical, "threads"),
        assumptions(candidate, overlapping),
        overlapping > load.released()
            ? ThreadCode.of(candidate, rounds.get(), typical.workers())
            : ThreadCode.of(candidate, rounds.get()));
  }

  /** Whether more threads would wait at once than the pool of an event loop has. */
  private static boolean wantsOwnPool(Candidate candidate, double overlapping) {
    Round round = candidate.round().orElseThrow();
    double stays = Heavy.source(candidate, round);
    PythonRuntime runtime = candidate.runtime();
    Prices prices = Prices.of(candidate);
    Load load = candidate.load();
    return candidate.ahead().isEmpty()
        && overlapping > load.released()
        && Speedup.threads(load, stays, overlapping, runtime, prices).factor()
            > CLEARLY * Speedup.handedOver(load, stays, overlapping, runtime, prices).factor();
  }

  private static String why(Candidate candidate) {
    if (Overlapping.isSqlite(candidate)) {
      return "sqlite3 does one thing at a time: measured, threads gain nothing";
    }
    if (candidate.load().waiting() > candidate.load().interpreter()) {
      return "what it waits for does not come sooner to many";
    }
    return candidate.runtime().isFree()
        ? "it computes: see free-threading"
        : "it computes in Python: threads take turns under the GIL";
  }

  private static List<String> assumptions(Candidate candidate, double overlapping) {
    List<String> all = new ArrayList<>(Workers.assumptions(candidate));
    ThreadCode.assumption(candidate).ifPresent(all::add);
    if (overlapping > 0) {
      all.add(
          "a round waits "
              + Ground.time(candidate.load().waiting() / candidate.load().rounds())
              + ", and who answers bears so many requests at once");
    }
    return all;
  }
}
