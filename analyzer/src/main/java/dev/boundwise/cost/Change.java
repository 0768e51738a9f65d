package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import org.jspecify.annotations.Nullable;

/**
 * How a variable changes in a loop's body.
 *
 * @param amount what is added or taken away; null where it is divided, or set anew
 * @param isDown whether something is taken away
 * @param isShrinking whether it is divided
 * @param isHalving whether it is set to what follows from a division, as in a binary search
 * @param isRising whether it is multiplied as well, {@code n = n // 2 if n % 2 == 0 else 3 * n + 1}
 */
record Change(
    @Nullable Expression amount,
    boolean isDown,
    boolean isShrinking,
    boolean isHalving,
    boolean isRising) {

  /**
   * How many times as many steps it takes where it rises on the way: the mean over the numbers up
   * to 1,000, 10,000 and 300,000 is 6.9, 7.2 and 7.1 times their binary logarithm (counted).
   */
  private static final double DETOUR = 7;

  /** How many steps it takes to come down, for each halving. */
  double detour() {
    return isRising ? DETOUR : 1;
  }

  /** How a variable changes; null where nothing sets it. */
  static @Nullable Change of(Variable variable, Statement.Loop loop) {
    Change[] found = {null};
    boolean[] divides = {false};
    boolean[] rises = {false};
    boolean[] falls = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Operation it && isDivision(it)) {
          divides[0] = true;
        }
        return true;
      }

      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            noted(target, it);
          }
        }
        return true;
      }

      private void noted(Expression target, Statement.Assign it) {
        if (target instanceof Expression.Collection parts) {
          for (Expression part : parts.elements()) {
            if (part instanceof Expression.Name name && name.variable() == variable) {
              boolean isModulo =
                  it.value() instanceof Expression.Collection values
                      && values.elements().stream().anyMatch(Change::isModulo);
              found[0] = new Change(null, false, isModulo, false, false);
            }
          }
        }
        if (!(target instanceof Expression.Name name) || name.variable() != variable) {
          return;
        }
        rises[0] |= Walk.any(it.value(), part -> isMultiple(part, variable));
        falls[0] |= Walk.any(it.value(), part -> isHalf(part, variable));
        if (it.value() instanceof Expression.Operation operation
            && operation.operands().size() == 2
            && operation.operands().getFirst() instanceof Expression.Name read
            && read.variable() == variable) {
          boolean isSum =
              operation.method().equals("__add__") || operation.method().equals("__sub__");
          boolean isScaled = isDivision(operation) || operation.method().equals("__mul__");
          Expression amount = isSum ? operation.operands().getLast() : null;
          boolean isDown = operation.method().equals("__sub__");
          found[0] = new Change(amount, isDown, isScaled, false, false);
        } else if (found[0] == null) {
          found[0] = new Change(null, false, false, false, false);
        }
      }
    }.statements(loop.body());
    Change change = found[0];
    if (change == null || change.amount() != null) {
      return change;
    }
    boolean isHalving = !change.isShrinking() && divides[0];
    return new Change(null, false, change.isShrinking(), isHalving, rises[0] && falls[0]);
  }

  /** {@code 3 * n}. */
  private static boolean isMultiple(Expression code, Variable variable) {
    return code instanceof Expression.Operation it
        && it.method().equals("__mul__")
        && it.operands().stream()
            .anyMatch(one -> one instanceof Expression.Name name && name.variable() == variable)
        && it.operands().stream().anyMatch(Expression.Literal.class::isInstance);
  }

  /** {@code n // 2}. */
  private static boolean isHalf(Expression code, Variable variable) {
    return code instanceof Expression.Operation it
        && isDivision(it)
        && it.operands().getFirst() instanceof Expression.Name name
        && name.variable() == variable;
  }

  private static boolean isDivision(Expression.Operation it) {
    return it.method().equals("__floordiv__")
        || it.method().equals("__rshift__")
        || it.method().equals("__lshift__")
        || it.method().equals("__truediv__");
  }

  private static boolean isModulo(Expression value) {
    return value instanceof Expression.Operation it && it.method().equals("__mod__");
  }
}
