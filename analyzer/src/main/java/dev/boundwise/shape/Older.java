package dev.boundwise.shape;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;

/**
 * Tells what two names no longer share:
 *
 * <pre>{@code
 * for _ in range(steps):
 *     new = u[:]
 *     for i in range(1, n - 1):
 *         new[i] = u[i - 1] + u[i + 1]
 *     u = new
 * }</pre>
 *
 * <p>In the inner loop {@code u} is what {@code new} was in an earlier round, not what it is.
 */
final class Older {

  private Older() {}

  /**
   * Whether a variable that was set to what another one held holds an older object than that one
   * does in a loop: the other one was made anew since.
   *
   * @param binding of the variable, which reaches the loop
   */
  static boolean is(Function function, Statement.Loop loop, Variable variable, Binding binding) {
    if (!(binding instanceof Binding.Assigned set)
        || !(set.value() instanceof Expression.Name name)
        || name.variable() == variable
        || name.variable().scope() != function) {
      return false;
    }
    List<Binding> reaching = name.variable().reaching(loop.start(), function);
    if (reaching.size() != 1
        || !(reaching.getFirst() instanceof Binding.Assigned made)
        || !makes(made.value())) {
      return false;
    }
    int at = set.site().offset();
    int from = made.site().offset();
    boolean isBetween = from <= at && at <= loop.start();
    return !isBetween && from < loop.start() && isMadeInEachRound(function, loop, at, from);
  }

  /** Whether an expression gives a new container. */
  private static boolean makes(Expression value) {
    return switch (value) {
      case Expression.Collection it -> it.kind() != Expression.CollectionKind.TUPLE;
      case Expression.Comprehension it -> !it.isLazy();
      case Expression.Operation it ->
          it.method().equals("__mul__") && it.operands().stream().anyMatch(Older::makes);
      case Expression.Item it ->
          it.index() instanceof Expression.Operation slice
              && slice.operator() == Expression.Operator.SLICE;
      case Expression.Call it -> isCopying(it.callee());
      default -> false;
    };
  }

  private static boolean isCopying(Expression callee) {
    return switch (callee) {
      case Expression.Name it ->
          it.variable().isUnbound()
              && List.of("list", "dict", "set", "bytearray").contains(it.variable().name());
      case Expression.Attribute it ->
          List.of("copy", "deepcopy", "zeros", "zeros_like", "empty", "empty_like", "ones", "full")
              .contains(it.name());
      default -> false;
    };
  }

  /** Whether each loop around that sets the one makes the other one anew as well. */
  private static boolean isMadeInEachRound(
      Function function, Statement.Loop loop, int set, int made) {
    boolean[] is = {true};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop outer
            && outer.start() < loop.start()
            && contains(outer, loop.start())
            && contains(outer, set)) {
          is[0] &= contains(outer, made);
        }
        return true;
      }
    }.statements(function.body());
    return is[0];
  }

  private static boolean contains(Statement.Loop loop, int offset) {
    return loop.start() <= offset && offset <= loop.end();
  }
}
