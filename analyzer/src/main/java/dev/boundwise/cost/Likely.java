package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
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

  private static final double FILLING = 0.1;

  private static final Likely EVEN = new Likely(0.5, 0.5);

  static Likely of(Statement.Branch branch, FunctionFacts facts) {
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
    if (fills(branch, facts)) {
      return new Likely(FILLING, 1 - FILLING);
    }
    if (grows(branch, facts)) {
      return new Likely(FAILING, 1 - FAILING);
    }
    boolean fails = fails(branch.then(), facts);
    boolean elseFails = fails(branch.otherwise(), facts);
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

  private static boolean fails(List<Statement> arm, FunctionFacts facts) {
    return !arm.isEmpty()
        && (arm.getLast() instanceof Statement.Raise
            || (arm.getLast() instanceof Statement.Evaluate it && facts.neverReturns(it.value())));
  }

  /**
   * {@code if self.x is None: self.x = ...}, {@code if key not in cache: cache[key] = ...}: what is
   * found is kept, so that the arm runs once for many.
   */
  private static boolean fills(Statement.Branch branch, FunctionFacts facts) {
    for (Statement statement : branch.then()) {
      if (statement instanceof Statement.Assign it && !it.updates()) {
        for (Expression target : it.targets()) {
          Expression kept =
              target instanceof Expression.Item item
                  ? item.object()
                  : target instanceof Expression.Attribute ? target : null;
          if (kept != null && reads(branch.test(), text(kept, facts), facts)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** {@code if (count == array.length) array = Arrays.copyOf(array, 2 * count);}: once for many. */
  private static boolean grows(Statement.Branch branch, FunctionFacts facts) {
    if (!(branch.test() instanceof Expression.Operation test)
        || test.operator() != Expression.Operator.COMPARE) {
      return false;
    }
    for (Expression operand : test.operands()) {
      if (operand instanceof Expression.Operation length
          && length.operator() == Expression.Operator.LENGTH) {
        String array = text(length.operands().getFirst(), facts);
        for (Statement statement : branch.then()) {
          if (statement instanceof Statement.Assign it
              && it.targets().stream().anyMatch(target -> text(target, facts).equals(array))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean reads(Expression test, String kept, FunctionFacts facts) {
    return test instanceof Expression.Operation it
        && (it.operator() == Expression.Operator.IS
            || it.operator() == Expression.Operator.NOT
            || it.operator() == Expression.Operator.COMPARE)
        && it.operands().stream().anyMatch(operand -> text(operand, facts).equals(kept));
  }

  private static String text(Expression code, FunctionFacts facts) {
    return facts.unit().text().slice(code.span());
  }
}
