package dev.boundwise.rules.remedy;

import dev.boundwise.program.Code;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;

/** Whether an error of some code is handled in its function: its kind may matter there. */
final class InTry {

  private InTry() {}

  static boolean is(Function function, Code code) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        boolean isAround = statement.start() <= code.start() && code.end() <= statement.end();
        found[0] |= isAround && statement instanceof Statement.Try;
        return isAround;
      }
    }.statements(function.body());
    return found[0];
  }
}
