package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a place before it is compared: {@code i + 1 < xs.length} goes about as far as
 * {@code i < xs.length}, and {@code i + width <= text.length()} as much less as it is wide.
 */
final class Offset {

  /** Of what is left of one guess when another one is taken away. */
  private static final double HALF = 0.5;

  private final Extents extents;
  private final Function function;

  Offset(Extents extents, Function function) {
    this.extents = extents;
    this.function = function;
  }

  /** The place that moves: that part of a sum which the loop changes, else what is there. */
  static Expression moved(Expression moving, Statement.Loop loop) {
    if (!isSum(moving)) {
      return moving;
    }
    List<Expression> operands = ((Expression.Operation) moving).operands();
    Expression first = operands.getFirst();
    Expression last = operands.getLast();
    boolean isLast =
        ((Expression.Operation) moving).method().equals("__add__")
            && !isChanged(first, loop)
            && isChanged(last, loop);
    return isLast ? last : first;
  }

  private static boolean isSum(Expression code) {
    return code instanceof Expression.Operation it
        && it.operator() == Expression.Operator.ARITHMETIC
        && it.operands().size() == 2
        && (it.method().equals("__add__") || it.method().equals("__sub__"));
  }

  private static boolean isChanged(Expression code, Statement.Loop loop) {
    return code instanceof Expression.Name name && Change.of(name.variable(), loop) != null;
  }

  /** How far the place itself goes. */
  @Nullable Polynomial before(Expression moving, Expression place, @Nullable Polynomial end) {
    if (end == null || moving == place || !isSum(moving)) {
      return end;
    }
    Expression.Operation sum = (Expression.Operation) moving;
    List<Expression> operands = sum.operands();
    Expression other = operands.getFirst() == place ? operands.getLast() : operands.getFirst();
    Polynomial by =
        sum.method().equals("__add__") && !(other instanceof Expression.Literal)
            ? extents.of(other, function).number()
            : null;
    if (by == null) {
      return end;
    }
    Polynomial halfway = Windows.guessed(by, end);
    Polynomial less = end.plus(by.times(-1));
    return halfway != null ? halfway : less.typical() > 0 ? less : end.times(HALF).estimated();
  }
}
