package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.Optional;

/** A list that a function makes for one loop: nobody else sees in what order it is. */
final class OwnList {

  private OwnList() {}

  /** What it is made with, before the loop; empty where anybody else may see it, now or later. */
  static Optional<Expression> made(Candidate candidate, Statement.Loop loop, Variable list) {
    return new InLoop(candidate).isAlone(list) && !isUsedLater(candidate, loop, list)
        ? Before.made(candidate, loop, list).filter(OwnList::isNew)
        : Optional.empty();
  }

  /** {@code list(rows)}, {@code [0] * n}, {@code rows[1:]}: no other name for what there was. */
  private static boolean isNew(Expression made) {
    return switch (made) {
      case Expression.Comprehension it -> true;
      case Expression.Collection it -> true;
      case Expression.Operation it -> it.operator() == Expression.Operator.ARITHMETIC;
      case Expression.Call it ->
          LeastSearch.isCalled(it, "list") || LeastSearch.isCalled(it, "sorted");
      case Expression.Item it ->
          it.index() instanceof Expression.Operation slice
              && slice.operator() == Expression.Operator.SLICE;
      default -> false;
    };
  }

  private static boolean isUsedLater(Candidate candidate, Statement.Loop loop, Variable list) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |= expression.start() >= loop.end() && DropIn.isOf(expression, list);
        return true;
      }
    }.statements(candidate.region().function().body());
    return found[0];
  }
}
