package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Pools;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.cost.Symbol;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.shape.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What remedies with workers of their own say alike. */
final class Workers {

  /** A part of what is waited for that makes waiting the matter. */
  private static final double MOSTLY = 0.5;

  private Workers() {}

  /** The verdict that follows from the runtime, or from where the code runs already. */
  static Optional<Verdict> refusal(RemedyKind remedy, Candidate candidate) {
    if (candidate.runtime().cores() < 2) {
      return Optional.of(Verdict.pointless(remedy, 1, "there is one core only"));
    }
    Optional<Handover.Place> place =
        Pools.of(candidate.program()).of(candidate.region().function());
    if (place.isPresent()) {
      String where = place.get() == Handover.Place.THREAD ? "threads" : "workers";
      return Optional.of(
          Verdict.pointless(
              remedy, 1, "it runs in " + where + " of a pool already, which keep the cores busy"));
    }
    if (candidate.awaits()) {
      return Optional.of(
          Verdict.pointless(remedy, 1, "its rounds await: only tasks of its event loop can"));
    }
    if (Asserting.is(candidate)) {
      return Optional.of(Verdict.pointless(remedy, 1, "its rounds assert alone, and give nothing"));
    }
    Optional<String> own =
        StaysInThread.why(candidate).or(() -> TrainingLibraries.why(remedy, candidate));
    if (own.isPresent()) {
      return Optional.of(Verdict.pointless(remedy, 1, own.get()));
    }
    Load load = candidate.load();
    double shared = load.wait(Resource.LOCK) + load.wait(Resource.QUEUE);
    double asleep = StandIn.is(candidate) ? 0 : load.wait(Resource.SLEEP);
    double paced = shared + load.wait(Resource.INPUT) + asleep;
    String why =
        paced > load.total() * MOSTLY
            ? "it waits for others, not for work that could be split"
            : ThisMachine.isAllItWaitsFor(candidate) ? "this machine answers at once" : "";
    return Optional.of(Verdict.pointless(remedy, 1, why)).filter(it -> !it.why().isEmpty());
  }

  /** Why workers do not pay. */
  static String why(Candidate candidate, Speedup speedup) {
    String total = Ground.time(candidate.load().total());
    if (speedup.factor() < 1) {
      return "starting workers and sending values takes longer than the loop: "
          + total
          + " would become "
          + Ground.time(speedup.after());
    }
    return "gains too little: "
        + total
        + " would become "
        + Ground.time(speedup.after())
        + " with "
        + speedup.workers()
        + " workers";
  }

  /** Why a gain is left alone that an error of its prediction may eat up. */
  static String unsure(Candidate candidate, Speedup speedup) {
    return "too close to call: "
        + Ground.time(candidate.load().total())
        + " would become "
        + Ground.time(speedup.after())
        + ", and starting workers and sending values would take longer if it is shorter than"
        + " predicted";
  }

  /** From how many rounds on workers pay, where that is not sure at the least sizes. */
  static String paysFrom(Candidate candidate, Speedup typical) {
    double share = 1 - 1 / Math.max(1.01, typical.workers());
    double extra = typical.after() - typical.before() / typical.workers();
    double all = candidate.load().rounds();
    double rounds = Math.max(2, Math.ceil(extra / Math.max(1, candidate.load().round() * share)));
    return candidate.least().rounds() == all
        ? "pays where a round takes more than about " + Ground.time(extra / share / all)
        : "pays from about " + Ground.number(rounds) + " rounds on: how many is not known";
  }

  static String gain(Candidate candidate, Speedup speedup, String workers) {
    return Ground.time(speedup.before())
        + " would become "
        + Ground.time(speedup.after())
        + " with "
        + speedup.workers()
        + " "
        + workers
        + ": "
        + Ground.number(candidate.load().rounds())
        + " rounds of "
        + Ground.time(candidate.load().round());
  }

  static List<String> assumptions(Candidate candidate) {
    List<String> all = new ArrayList<>();
    all.add(candidate.runtime().cores() + " cores");
    Set<Symbol> symbols = candidate.region().work().total().symbols();
    symbols.stream()
        .limit(4)
        .forEach(it -> all.add(it.name() + " is about " + Ground.number(it.typical())));
    if (candidate.ahead().isPresent()) {
      all.add("what was asked for waits in memory until its turn comes");
    }
    if (candidate.ahead().isPresent() && endsEarly(candidate)) {
      all.add("mostly nothing is wrong: calls after one that ends the loop are made as well");
    }
    FoldersMade.assumption(candidate).ifPresent(all::add);
    if (candidate.region().unknownCalls() > 0) {
      all.add(candidate.region().unknownCalls() + " calls are not known, and take no long time");
    }
    return all;
  }

  private static boolean endsEarly(Candidate candidate) {
    return candidate.shape().stream()
        .flatMap(it -> it.obstacles().stream())
        .anyMatch(it -> it.kind() == Obstacle.Kind.EXIT);
  }
}
