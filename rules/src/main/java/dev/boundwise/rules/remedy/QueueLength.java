package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;

/**
 * How many elements a queue has when one is taken out of it, on average.
 *
 * @param isKnown whether the code says it, or the number follows from how often one is taken
 */
record QueueLength(double elements, boolean isKnown) {

  /** Of a window whose length is compared with a number that is not written. */
  private static final double WINDOW = 50;

  static QueueLength of(Candidate candidate, List<Statement> body, Expression.Call taken) {
    Expression queue = ((Expression.Attribute) taken.callee()).object();
    InLoop inLoop = new InLoop(candidate);
    double bound = bound(candidate, body, taken, queue);
    if (bound > 0) {
      return new QueueLength(bound, true);
    }
    double times = inLoop.times(taken);
    return inLoop.isCounted(queue)
        ? new QueueLength(inLoop.places(queue) / 2, true)
        : new QueueLength(spread(times), false);
  }

  /**
   * What a queue that all elements go through may have: from their root, as the border of a plane
   * that is searched, to half of them, as a list that is worked off; any order of magnitude between
   * them is as likely as another.
   */
  private static double spread(double all) {
    double least = Math.sqrt(Math.max(1, all));
    double most = all / 2;
    return most <= least * 1.01 ? least : (most - least) / Math.log(most / least);
  }

  /** The length of a window: {@code if len(last) > 10: last.pop(0)}; 0 for none. */
  private static double bound(
      Candidate candidate, List<Statement> body, Expression.Call taken, Expression queue) {
    double[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        boolean isAround = statement.span().contains(taken.span());
        if (isAround && statement instanceof Statement.Branch it) {
          test(it.test());
        } else if (isAround && statement instanceof Statement.Loop it && it.isConditional()) {
          test(it.source());
        }
        return isAround;
      }

      private void test(Expression test) {
        if (test instanceof Expression.Operation it
            && it.operator() == Expression.Operator.COMPARE
            && it.operands().size() == 2) {
          List<Expression> sides = it.operands();
          for (int i = 0; i < 2; i++) {
            if (isLength(sides.get(i))) {
              found[0] = number(sides.get(1 - i));
            }
          }
        }
      }

      private boolean isLength(Expression code) {
        return code instanceof Expression.Call call
            && MadeLength.isNamed(call, "len")
            && PlaceEnd.isLike(candidate, call.arguments().getFirst().value(), queue);
      }
    }.statements(body);
    return found[0];
  }

  private static double number(Expression code) {
    return code instanceof Expression.Literal it && it.text().matches("\\d{1,15}")
        ? Double.parseDouble(it.text())
        : WINDOW;
  }
}
