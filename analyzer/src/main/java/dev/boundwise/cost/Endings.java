package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;

/** Where loops end from inside. */
public final class Endings {

  private Endings() {}

  /** Whether a loop may end before its source does. */
  public static boolean isLeft(Statement.Loop loop) {
    boolean[] found = {false};
    new Walk() {
      private int depth;

      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        depth += statement instanceof Statement.Loop ? 1 : 0;
        found[0] |= statement instanceof Statement.Return || (depth == 0 && isEnd(statement));
        return true;
      }

      @Override
      protected void leave(Statement statement) {
        depth -= statement instanceof Statement.Loop ? 1 : 0;
      }
    }.statements(loop.body());
    return found[0];
  }

  /** Whether a statement ends the loop that it stands in. */
  static boolean isEnd(Statement statement) {
    return statement instanceof Statement.Return
        || (statement instanceof Statement.Jump jump && jump.isBreak());
  }
}
