package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Prices;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks of an event loop that wait at the same time. */
public final class Async implements Remedy {

  private static final double LEAST_SHARE = 0.3;
  private static final double MOSTLY = 0.5;
  private static final int LIMIT = 100;

  /** Threads bear so many waits; more want an event loop. */
  private static final double MANY = 3000;

  @Override
  public RemedyKind kind() {
    return RemedyKind.ASYNC;
  }

  @Override
  public String code(Candidate candidate) {
    return isCall(candidate) ? Blocking.code(candidate) : "";
  }

  private static boolean isCall(Candidate candidate) {
    return candidate.region().kind() == Region.Kind.CALL && candidate.shape().isEmpty();
  }

  @Override
  public Verdict judge(Candidate candidate) {
    if (isCall(candidate)) {
      return Blocking.judge(candidate);
    }
    if (candidate.region().kind() == Region.Kind.FUNCTION) {
      Optional<Verdict> inARow = InARow.judge(candidate);
      if (inARow.isPresent()) {
        return inARow.get();
      }
    }
    Optional<Verdict> refusal = Ground.refusal(kind(), candidate);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Round> rounds = candidate.round();
    Load load = candidate.load();
    boolean awaits = candidate.awaits();
    double held = awaits ? new Held(candidate).byLoop() : 0;
    double overlapping = Overlapping.of(candidate) * (1 - held);
    if (held > MOSTLY) {
      return Verdict.pointless(
          kind(),
          1,
          "its rounds stop the event loop while they wait, and so would all tasks: they need"
              + " threads first (asyncio.to_thread), or calls that can be awaited");
    }
    if (rounds.isEmpty() || overlapping < load.total() * LEAST_SHARE) {
      return Verdict.pointless(
          kind(),
          1,
          load.waiting() > load.total() / 2
              ? "what it waits for does not come sooner to many"
              : "it computes: there is nothing to wait for meanwhile");
    }
    Round round = rounds.get();
    Speedup typical =
        awaits
            ? new Held(candidate).byThreads() > MOSTLY
                ? Speedup.handedTasks(load, overlapping, candidate.runtime(), Prices.of(candidate))
                : Speedup.tasks(load, overlapping, candidate.runtime(), Prices.of(candidate))
            : Speedup.handedOver(
                load,
                Heavy.source(candidate, round),
                overlapping,
                candidate.runtime(),
                Prices.of(candidate));
    if (!candidate.region().function().isAsync()) {
      return Verdict.pointless(
          kind(),
          1,
          load.rounds() >= MANY
              ? "so many waits want an event loop, but all of its callers would become async"
              : "it is no async code: threads do the same with less change");
    }
    if (!typical.isWorthwhile()) {
      return Verdict.pointless(kind(), typical.factor(), Workers.why(candidate, typical));
    }
    if (!awaits && !candidate.runtime().version().isAtLeast(3, 9)) {
      return Verdict.blocked(kind(), "asyncio.to_thread is there from 3.9 on", List.of());
    }
    Recipe recipe = Recipe.of(candidate, round);
    return Verdict.helps(
        kind(),
        typical.factor(),
        Workers.gain(candidate, typical, "tasks at once"),
        assumptions(candidate),
        awaits ? recipe.gathered(Math.clamp(typical.workers(), 2, LIMIT)) : recipe.inThreads());
  }

  private static List<String> assumptions(Candidate candidate) {
    List<String> all = new ArrayList<>(Workers.assumptions(candidate));
    all.add("a round waits " + Ground.time(candidate.load().waiting() / candidate.load().rounds()));
    return all;
  }
}
