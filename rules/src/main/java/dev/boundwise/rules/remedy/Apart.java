package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Prices;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Transfer;
import dev.boundwise.advice.Verdict;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Symbol;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.shape.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Rounds in workers that share no objects: what they take and give is sent. */
final class Apart {

  /** What all rounds read is worth an initializer from so many bytes on. */
  private static final double LARGE = 100_000;

  /** What rests on guesses has to gain more. */
  private static final double OF_GUESSES = 1.4;

  /** The same of what rests on shares of what is known, in rounds as short as sending them is. */
  private static final double OF_ESTIMATES = 1.5;

  private static final double BRIEF = 10e3;

  /** Parts of a sum that each worker makes. */
  private static final double BATCHES = 4;

  /** Figures of one kind of worker. */
  interface Estimate {
    Speedup of(
        Load load, double stays, Transfer.Amounts amounts, PythonRuntime runtime, Prices prices);
  }

  private final RemedyKind remedy;
  private final Candidate candidate;
  private final Round round;
  private final Estimate estimate;

  Apart(RemedyKind remedy, Candidate candidate, Round round, Estimate estimate) {
    this.remedy = remedy;
    this.candidate = candidate;
    this.round = round;
    this.estimate = estimate;
  }

  /**
   * The verdict.
   *
   * @param workers what they are called
   * @param how the change for a number of rounds that are handed out together
   * @param more what else has to be so
   */
  Verdict judge(String workers, java.util.function.IntFunction<String> how, List<String> more) {
    List<Obstacle> obstacles = new ArrayList<>(Copies.obstacles(candidate, round));
    obstacles.addAll(Pickling.obstacles(candidate, round));
    obstacles.addAll(KeptResults.obstacles(candidate, round));
    obstacles.addAll(GivenBack.obstacles(candidate, round));
    if (!obstacles.isEmpty()) {
      return Verdict.blocked(remedy, obstacles.getFirst().why(), obstacles);
    }
    Transfer transfer = Transfer.of(candidate.program(), round);
    Prices prices = Prices.of(candidate);
    double stays =
        Math.min(
            candidate.load().total(),
            Heavy.source(candidate, round) + Overlapping.stepping(candidate));
    Transfer.Amounts amounts = amounts(transfer, Polynomial::typical, candidate.load());
    Speedup typical = estimate.of(candidate.load(), stays, amounts, candidate.runtime(), prices);
    boolean isGuessed = Ground.isGuessed(candidate);
    if (!typical.isWorthwhile()
        || (isGuessed && typical.factor() < OF_GUESSES)
        || (Doubted.isEstimated(candidate)
            && candidate.load().round() < BRIEF
            && typical.factor() < OF_ESTIMATES)) {
      return Verdict.pointless(remedy, typical.factor(), Workers.why(candidate, typical));
    }
    if (Grain.isShort(candidate)) {
      return Verdict.pointless(
          remedy, 1, "arrays that NumPy is done with so soon take as long to be sent");
    }
    // what workers are started and sent for is known better than how long a round takes
    double doubt = Doubted.by(candidate);
    Load doubted = candidate.load().times(1 / doubt);
    if (estimate.of(doubted, stays / doubt, amounts, candidate.runtime(), prices).isLoss()) {
      return Verdict.pointless(remedy, typical.factor(), Workers.unsure(candidate, typical));
    }
    if (isGuessed || Doubted.isEstimated(candidate)) {
      double part = stays * candidate.least().total() / candidate.load().total();
      Transfer.Amounts least = amounts(transfer, it -> it.at(Symbol::low), candidate.least());
      Speedup lowest = estimate.of(candidate.least(), part, least, candidate.runtime(), prices);
      if (lowest.isLoss()) {
        return Verdict.pointless(remedy, typical.factor(), Workers.paysFrom(candidate, typical));
      }
    }
    Optional<Obstacle> later = Anew.obstacle(remedy, candidate);
    if (later.isPresent()) {
      return Verdict.blocked(remedy, later.get().why(), List.of(later.get()));
    }
    List<String> assumptions = new ArrayList<>(Workers.assumptions(candidate));
    assumptions.addAll(more);
    assumptions.addAll(moved(amounts));
    return Verdict.helps(
        remedy,
        typical.factor(),
        Workers.gain(candidate, typical, workers),
        assumptions,
        how.apply(typical.chunk()));
  }

  private Transfer.Amounts amounts(
      Transfer transfer, ToDoubleFunction<Polynomial> value, Load load) {
    Transfer.Amounts amounts = transfer.at(value, load);
    return Recipe.of(candidate, round).isInBatches()
        ? amounts.inBatches(
            load.rounds(),
            BATCHES * candidate.runtime().cores(),
            value.applyAsDouble(round.places(candidate.program())))
        : amounts;
  }

  /** What has to be moved so that workers find it. */
  private List<String> moved(Transfer.Amounts amounts) {
    List<String> all = new ArrayList<>();
    Recipe recipe = Recipe.of(candidate, round);
    if (recipe.needsFunction()) {
      all.add("the function for a round stands at the level of its module");
    } else if (NestedRound.is(candidate, round)) {
      all.add("`" + recipe.called() + "` is moved to the level of its module");
    }
    if (amounts.given().bytes() > LARGE) {
      all.add(
          "what all rounds read ("
              + Ground.number(amounts.given().bytes() / 1e6)
              + " MB) is given once to each worker by `initializer=`, or lies in shared memory");
    }
    return all;
  }
}
