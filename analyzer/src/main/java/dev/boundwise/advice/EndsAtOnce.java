package dev.boundwise.advice;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Divisors;
import dev.boundwise.cost.Endings;
import dev.boundwise.cost.Works;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;

/**
 * {@code for k in range(n - 2, 0, -2): if n * n - k * k > most: break}: a loop inside that may go
 * over millions of numbers, or be left after a few. Half of them is a guess that no range shows.
 */
final class EndsAtOnce {

  /** As much of the time has to be in such loops. */
  private static final double MOSTLY = 0.5;

  /** In nanoseconds: what takes longer even so is worth sharing. */
  private static final double LONG = 1e9;

  /** Over fewer numbers the guess is a fair one. */
  private static final double MANY = 1000;

  private EndsAtOnce() {}

  /** Whether a loop is soon over if those inside of it are left at once. */
  static boolean mayBe(Candidate candidate) {
    if (candidate.region().piece().isEmpty()) {
      return false;
    }
    Works works = Works.of(candidate.program());
    double total = candidate.load().total();
    double runs = Ground.times(candidate.region());
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      double trips = part.trips().typical();
      if (part.code() instanceof Statement.Loop loop
          && loop != candidate.region().piece().orElseThrow().code()
          && candidate.region().span().contains(loop.span())
          && trips > MANY
          && isOfNumbers(loop)
          && Endings.isLeft(loop)
          && !Divisors.areTried(loop)) {
        double inside = part.work().total().typical() / runs;
        if (inside > total * MOSTLY && total / trips < LONG) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfNumbers(Statement.Loop loop) {
    return loop.source() instanceof Expression.Call call
        && call.callee() instanceof Expression.Name name
        && name.variable().name().equals("range");
  }
}
