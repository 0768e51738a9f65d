package dev.boundwise.cost;

import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import java.util.List;

/**
 * How likely the code after a statement runs once the statement has begun: not always, where one of
 * its arms returns, goes to the next round or raises.
 */
final class Reach {

  /** How often what is tried fails. */
  static final double FAILING = 0.05;

  /** A loop whose rounds lead to another one more often than this goes over all there is. */
  private static final double ANOTHER = 0.5;

  private final FunctionFacts facts;
  private final boolean isInLoop;
  private final boolean isOfRounds;

  private Reach(FunctionFacts facts, boolean isInLoop, boolean isOfRounds) {
    this.facts = facts;
    this.isInLoop = isInLoop;
    this.isOfRounds = isOfRounds;
  }

  /**
   * How likely what follows a statement in the same list runs, from 0 to 1.
   *
   * @param isInLoop whether that is asked for a round of a loop: a loop is left in one of its
   *     rounds only
   * @param recurs whether the function calls itself: how many runs end without doing so follows
   *     from how often they do
   */
  static double after(Statement statement, FunctionFacts facts, boolean isInLoop, boolean recurs) {
    double after = new Reach(facts, isInLoop, false).of(statement);
    return recurs && statement instanceof Statement.Branch && after > 0 ? 1 : after;
  }

  /**
   * How many rounds a loop takes that is left by its first one unless something goes wrong: tries
   * that are repeated. Not a number for loops that go on.
   */
  static double rounds(Statement.Loop loop, FunctionFacts facts) {
    double another = new Reach(facts, false, true).of(loop.body());
    return another <= ANOTHER ? 1 / (1 - another) : Double.NaN;
  }

  private double of(List<Statement> statements) {
    double reach = 1;
    for (Statement statement : statements) {
      reach *= of(statement);
      if (statement instanceof Statement.Jump jump && !jump.isBreak()) {
        break;
      }
    }
    return reach;
  }

  private double of(Statement statement) {
    return switch (statement) {
      case Statement.Return it -> 0;
      case Statement.Raise it -> 0;
      // a round that is cut short leads to the next one
      case Statement.Jump it -> isOfRounds && !it.isBreak() ? 1 : 0;
      case Statement.Evaluate it ->
          facts.neverReturns(it.value()) || facts.fails(it.value()) ? 0 : 1;
      case Statement.Branch it -> {
        if (isInLoop && isLeft(it.then()) != isLeft(it.otherwise())) {
          yield of(isLeft(it.then()) ? it.otherwise() : it.then());
        }
        Likely likely = Likely.of(it, facts);
        yield likely.then() * of(it.then()) + likely.otherwise() * of(it.otherwise());
      }
      case Statement.With it -> of(it.body());
      case Statement.Try it -> {
        double works = of(it.body()) * of(it.otherwise());
        double failed = 0;
        for (Statement.Handler handler : it.handlers()) {
          failed += of(handler.body()) / it.handlers().size();
        }
        yield ((1 - FAILING) * works + FAILING * failed) * of(it.last());
      }
      case Statement.Loop it -> 1;
      case Statement.Assign it -> 1;
      case Statement.DefineFunction it -> 1;
      case Statement.DefineClass it -> 1;
      case Statement.Import it -> 1;
    };
  }

  /** Whether an arm ends the loop that it stands in. */
  static boolean isLeft(List<Statement> arm) {
    return !arm.isEmpty()
        && (arm.getLast() instanceof Statement.Return
            || (arm.getLast() instanceof Statement.Jump jump && jump.isBreak()));
  }
}
