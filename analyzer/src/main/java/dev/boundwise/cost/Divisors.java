package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import org.jspecify.annotations.Nullable;

/** Loops that try the divisors of a number up to its root. */
public final class Divisors {

  private Divisors() {}

  /** The variable whose square a condition compares, {@code d * d} or {@code d ** 2}. */
  static Expression.@Nullable Name squared(Expression code) {
    if (!(code instanceof Expression.Operation it) || it.operands().size() != 2) {
      return null;
    }
    Expression one = it.operands().getFirst();
    Expression other = it.operands().getLast();
    boolean isSquare =
        it.method().equals("__mul__")
            ? one instanceof Expression.Name a
                && other instanceof Expression.Name b
                && a.variable() == b.variable()
            : it.method().equals("__pow__")
                && other instanceof Expression.Literal two
                && two.text().equals("2");
    return isSquare && one instanceof Expression.Name name ? name : null;
  }

  /**
   * Whether a loop ends, or its number becomes smaller, where what it counts divides the number:
   *
   * <pre>{@code
   * while d * d <= n:
   *     if n % d == 0:
   *         return False
   *     d += 1
   * }</pre>
   */
  public static boolean areTried(Statement.Loop loop) {
    boolean[] found = {false};
    for (Statement statement : loop.body()) {
      switch (statement) {
        case Statement.Branch it -> found[0] |= isDivision(it.test()) && ends(it.then());
        case Statement.Loop it -> found[0] |= it.isConditional() && isDivision(it.source());
        default -> {}
      }
    }
    return found[0];
  }

  private static boolean ends(Iterable<Statement> then) {
    for (Statement statement : then) {
      if (statement instanceof Statement.Return
          || (statement instanceof Statement.Jump jump && jump.isBreak())) {
        return true;
      }
    }
    return false;
  }

  /** {@code n % d == 0}, of two variables. */
  static boolean isDivision(Expression test) {
    Expression rest =
        test instanceof Expression.Operation it && it.method().equals("__eq__")
            ? it.operands().getFirst()
            : test instanceof Expression.Operation not && not.operator() == Expression.Operator.NOT
                ? not.operands().getFirst()
                : test;
    return rest instanceof Expression.Operation it
        && it.method().equals("__mod__")
        && it.operands().size() == 2
        && variable(it.operands().getFirst()) != null
        && variable(it.operands().getLast()) != null;
  }

  private static @Nullable Variable variable(Expression code) {
    return code instanceof Expression.Name name ? name.variable() : null;
  }
}
