package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.List;

/**
 * How often the arms of a branch run.
 *
 * @param then how often the first one does, from 0 to 1
 * @param otherwise how often the second one does
 */
record Likely(double then, double otherwise) {

  /** An arm that raises is for what should not happen. */
  private static final double FAILING = 0.02;

  private static final Likely EVEN = new Likely(0.5, 0.5);

  static Likely of(Statement.Branch branch) {
    if (branch.test() instanceof Expression.Literal test) {
      boolean isFalse =
          switch (test.kind()) {
            case FALSE, NONE -> true;
            case INTEGER -> test.text().equals("0");
            case TEXT -> test.text().isEmpty();
            case TRUE, FLOAT, BYTES, OTHER -> false;
          };
      return isFalse ? new Likely(0, 1) : new Likely(1, 0);
    }
    if (isMain(branch.test())) {
      return new Likely(1, 0);
    }
    boolean fails = fails(branch.then());
    boolean elseFails = fails(branch.otherwise());
    if (fails && !elseFails) {
      return new Likely(FAILING, 1 - FAILING);
    }
    return elseFails && !fails ? new Likely(1 - FAILING, FAILING) : EVEN;
  }

  private static boolean isMain(Expression test) {
    return test instanceof Expression.Operation it
        && it.operator() == Expression.Operator.COMPARE
        && it.operands().getFirst() instanceof Expression.Name name
        && name.variable().name().equals("__name__");
  }

  private static boolean fails(List<Statement> arm) {
    return !arm.isEmpty() && arm.getLast() instanceof Statement.Raise;
  }
}
