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
 * @param isShrinking whether it is divided
 * @param isHalving whether it is set to what follows from a division, as in a binary search
 */
record Change(@Nullable Expression amount, boolean isShrinking, boolean isHalving) {

  /** How a variable changes; null where nothing sets it. */
  static @Nullable Change of(Variable variable, Statement.Loop loop) {
    Change[] found = {null};
    boolean[] divides = {false};
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
              found[0] = new Change(null, isModulo, false);
            }
          }
        }
        if (!(target instanceof Expression.Name name) || name.variable() != variable) {
          return;
        }
        if (it.value() instanceof Expression.Operation operation
            && operation.operands().size() == 2
            && operation.operands().getFirst() instanceof Expression.Name read
            && read.variable() == variable) {
          boolean isSum =
              operation.method().equals("__add__") || operation.method().equals("__sub__");
          boolean isScaled = isDivision(operation) || operation.method().equals("__mul__");
          found[0] = new Change(isSum ? operation.operands().getLast() : null, isScaled, false);
        } else if (found[0] == null) {
          found[0] = new Change(null, false, false);
        }
      }
    }.statements(loop.body());
    Change change = found[0];
    return change != null && change.amount() == null && !change.isShrinking() && divides[0]
        ? new Change(null, false, true)
        : change;
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
