package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Ground;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.region.Region;
import java.util.List;

/** Whether other tasks get their turn between the rounds that a call runs in. */
final class TurnsBetween {

  private TurnsBetween() {}

  /** How often a call runs until others get their turn, at typical sizes. */
  static double runs(Region region, Expression.Call call) {
    boolean[] awaits = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        boolean isAround = statement.span().contains(call.span());
        if (isAround && statement instanceof Statement.Loop it) {
          awaits[0] = it.isAsync() || awaits(it.body());
        }
        return isAround;
      }
    }.statements(region.function().body());
    return awaits[0] ? 1 : Ground.times(region);
  }

  private static boolean awaits(List<Statement> round) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |= expression instanceof Expression.Await;
        return !found[0];
      }

      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            (statement instanceof Statement.With with && with.isAsync())
                || (statement instanceof Statement.Loop loop && loop.isAsync());
        return !found[0];
      }
    }.statements(round);
    return found[0];
  }
}
