package dev.boundwise.effect;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;

/** Contexts in which code is meant to raise, or to warn. */
public final class Expected {

  /** {@code pytest.raises}, {@code self.assertRaises}, {@code contextlib.suppress} ... */
  private static final String NAMES =
      "(assert_?)?[rR]aises.*|suppress|warns|assertWarns.*|deprecated_call|\\w*warnings?";

  private Expected() {}

  /** Whether code of a function stands in such a context. */
  public static boolean in(FunctionFacts function, Code code) {
    boolean[] expected = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        expected[0] |=
            statement instanceof Statement.With it
                && it.span().contains(code.span())
                && it.context() instanceof Expression.Call call
                && Written.name(call.callee()).matches(NAMES);
        return !expected[0];
      }

      @Override
      protected boolean enter(Expression expression) {
        return false;
      }
    }.statements(function.function().body());
    return expected[0];
  }
}
