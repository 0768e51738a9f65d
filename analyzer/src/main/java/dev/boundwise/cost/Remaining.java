package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loops that go on while something remains in a buffer of bytes. */
final class Remaining {

  /** How many bytes a round takes that takes some of them: a number or two, a short text. */
  private static final double PIECE = 20;

  /** The same where it takes as many as something else says. */
  private static final double CHUNK = 100;

  private static final Set<String> ASKING = Set.of("remaining", "hasRemaining");

  private static final Set<String> EMPTYING = Set.of("write", "send");
  private static final Set<String> FILLING = Set.of("read", "receive");

  /** A file takes all at once, and so does a socket mostly; an answer comes in parts. */
  private static final double EMPTIED = 1;

  private static final double FILLED = 2;

  private Remaining() {}

  /**
   * The buffer of {@code data.remaining() >= 8}, or of {@code data.hasRemaining()}; null where none
   * is asked.
   */
  static @Nullable Expression of(List<Expression> tests) {
    for (Expression test : tests) {
      List<Expression> parts =
          test instanceof Expression.Operation it && it.operator() == Expression.Operator.COMPARE
              ? it.operands()
              : List.of(test);
      for (Expression part : parts) {
        if (part instanceof Expression.Call call
            && call.arguments().isEmpty()
            && call.callee() instanceof Expression.Attribute method
            && ASKING.contains(method.name())) {
          return method.object();
        }
      }
    }
    return null;
  }

  /** How many bytes a round takes: as many as have to be there, where that is said. */
  static double piece(List<Expression> tests, Function<Expression, Extent> extents) {
    double most = PIECE;
    for (Expression test : tests) {
      if (test instanceof Expression.Operation it && it.operator() == Expression.Operator.COMPARE) {
        Polynomial asked = extents.apply(it.operands().getLast()).number();
        most = Math.max(most, asked == null ? CHUNK : asked.typical());
      }
    }
    return most;
  }

  /** How many rounds hand the whole buffer to a channel; 0 where they take pieces of it. */
  static double rounds(Expression buffer, Statement.Loop loop) {
    double[] found = {0};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
            && call.arguments().stream().anyMatch(it -> isSame(it.value(), buffer))) {
          found[0] =
              EMPTYING.contains(method.name())
                  ? EMPTIED
                  : FILLING.contains(method.name()) ? FILLED : found[0];
        }
      }
    }.statements(List.of(loop));
    return found[0];
  }

  private static boolean isSame(Expression one, Expression other) {
    if (one instanceof Expression.Name a && other instanceof Expression.Name b) {
      return a.variable() == b.variable();
    }
    return one instanceof Expression.Attribute a
        && other instanceof Expression.Attribute b
        && a.name().equals(b.name());
  }
}
