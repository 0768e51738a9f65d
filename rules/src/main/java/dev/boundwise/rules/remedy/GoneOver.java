package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;

/** Lists that code goes over by loops of its own: as arrays, they have their sums as well. */
final class GoneOver {

  private GoneOver() {}

  /** Whether a loop in some statements uses a list. */
  static boolean is(List<Statement> body, Expression list) {
    boolean[] found = {false};
    new Walk() {
      private int depth;

      @Override
      protected boolean enter(Statement statement) {
        depth += statement instanceof Statement.Loop ? 1 : 0;
        return true;
      }

      @Override
      protected void leave(Statement statement) {
        depth -= statement instanceof Statement.Loop ? 1 : 0;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Comprehension it) {
          depth++;
          statements(List.of(it.loop()));
          depth--;
          return false;
        }
        found[0] |= depth > 0 && DropIn.isSame(expression, list);
        return true;
      }
    }.statements(body);
    return found[0];
  }
}
