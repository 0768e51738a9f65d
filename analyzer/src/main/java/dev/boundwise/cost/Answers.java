package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.List;

/**
 * Whether what comes from a network is waited for at a place: what is read on after an answer has
 * begun to come has mostly come with it, until somebody is asked again.
 */
final class Answers {

  private boolean isThere;

  /**
   * What a call takes at the place where it stands.
   *
   * @param index where it is among the parts, which are told
   */
  Work at(Work called, List<Account.Part> parts, int index) {
    boolean isReadOn = isThere && called.isAnswered() && !called.asks();
    if (isReadOn) {
      parts.set(index, parts.get(index).answered(Polynomial.ZERO));
    }
    isThere = called.isAnswered() || (isThere && !called.asks());
    return isReadOn ? called.withoutAnswer() : called;
  }

  /**
   * Before a loop, or a branch of several.
   *
   * @return what is to be handed back after it
   */
  boolean enter(boolean isLoop) {
    boolean before = isThere;
    isThere &= !isLoop;
    return before;
  }

  /**
   * After a loop: what all its rounds take. One that never ends is there for what comes when it
   * comes.
   *
   * @param each what a round takes
   * @param parts what stands in it, which is told
   */
  Work rounds(
      Statement.Loop loop, Work each, Polynomial trips, List<Account.Part> parts, boolean before) {
    if (each.asks() || !each.isAnswered()) {
      isThere |= before && !each.asks();
      return each.times(trips);
    }
    if (isEndless(loop) || trips.typical() < 1) {
      isThere = before;
      return each.times(trips);
    }
    isThere = true;
    Polynomial once = before ? Polynomial.ZERO : Polynomial.ONE;
    Polynomial share = once.dividedBy(trips);
    parts.replaceAll(it -> it.answered(it.answers().times(share)));
    return each.times(trips, once);
  }

  /** Between two branches. */
  boolean next(boolean before) {
    boolean after = isThere;
    isThere = before;
    return after;
  }

  /** After both branches: what leaves does not say what is there behind. */
  void join(Statement.Branch branch, boolean afterThen) {
    isThere =
        leaves(branch.then())
            ? isThere
            : leaves(branch.otherwise()) ? afterThen : isThere && afterThen;
  }

  private static boolean leaves(List<Statement> statements) {
    return !statements.isEmpty()
        && (statements.getLast() instanceof Statement.Return
            || statements.getLast() instanceof Statement.Raise
            || statements.getLast() instanceof Statement.Jump);
  }

  private static boolean isEndless(Statement.Loop loop) {
    return loop.isConditional()
        && loop.source() instanceof Expression.Literal
        && !Endings.isLeft(loop);
  }
}
