package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;

/**
 * Loops over the bits of a number that are set: {@code while bits: bits &= bits - 1}, {@code low =
 * bits & -bits; bits ^= low}.
 */
final class Bits {

  /** How many are set, of the squares of a board or of what is still free: assumed. */
  static final Plausible SET = Plausible.around(6, 6);

  private Bits() {}

  /** Whether each round of a loop takes the lowest one away of what its condition asks for. */
  static boolean areTaken(Statement.Loop loop) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it
            && it.targets().size() == 1
            && it.targets().getFirst() instanceof Expression.Name name
            && Walk.any(loop.source(), part -> isName(part, name.variable()))) {
          found[0] |= isWithoutLowest(it.value(), name.variable(), loop);
        }
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  private static boolean isWithoutLowest(Expression value, Variable variable, Statement.Loop loop) {
    if (!(value instanceof Expression.Operation it)
        || it.operands().size() != 2
        || !isName(it.operands().getFirst(), variable)) {
      return false;
    }
    Expression other = it.operands().getLast();
    return switch (it.method()) {
      case "__and__" ->
          other instanceof Expression.Operation less
              && less.method().equals("__sub__")
              && isName(less.operands().getFirst(), variable)
              && less.operands().getLast() instanceof Expression.Literal;
      case "__xor__", "__sub__" ->
          isLowest(other, variable) || isSetToLowest(other, variable, loop);
      default -> false;
    };
  }

  /** {@code bits & -bits}. */
  private static boolean isLowest(Expression code, Variable variable) {
    return code instanceof Expression.Operation it
        && it.method().equals("__and__")
        && it.operands().size() == 2
        && it.operands().stream().anyMatch(one -> isName(one, variable))
        && it.operands().stream()
            .anyMatch(
                one ->
                    one instanceof Expression.Operation minus
                        && minus.method().equals("__neg__")
                        && isName(minus.operands().getFirst(), variable));
  }

  private static boolean isSetToLowest(Expression code, Variable variable, Statement.Loop loop) {
    if (!(code instanceof Expression.Name low)) {
      return false;
    }
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Assign it
                && it.targets().stream().anyMatch(target -> isName(target, low.variable()))
                && isLowest(it.value(), variable);
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  private static boolean isName(Expression code, Variable variable) {
    return code instanceof Expression.Name name && name.variable() == variable;
  }
}
