package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A search that goes on only where what it has taken so far allows it: {@code if column in columns:
 * continue}. The deeper it is, the fewer choices are left.
 */
final class Pruned {

  /**
   * Choices that several tests rule out overlap: with this power of each, queens on boards of 8 and
   * 11 come to 2100 and 180,000 places, in place of 2057 and 166,926 that were counted.
   */
  private static final double OF_A_TEST = 0.8;

  private static final double DEEPEST = 60;

  private final Function function;
  private final List<Expression.Call> calls;

  Pruned(Function function, List<Expression.Call> calls) {
    this.function = function;
    this.calls = calls;
  }

  /** How many different things rule choices out before the function calls itself. */
  int tests() {
    Set<Object> things = new HashSet<>();
    Set<Variable> changed = changed();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch branch
            && (goesOn(branch.then()) || isAround(branch))) {
          collect(branch.test(), changed, things);
        }
        return true;
      }
    }.statements(function.body());
    return things.size();
  }

  /**
   * How many places such a search comes to.
   *
   * @param choices how many there are at first, and how deep it goes
   * @param tests how many things each rule one of them out at each level
   */
  static double places(double choices, int tests) {
    double all = 1;
    double level = 1;
    for (int depth = 0; depth < Math.min(DEEPEST, choices); depth++) {
      level *= choices * Math.pow(1 - depth / choices, OF_A_TEST * tests);
      all += level;
    }
    return all;
  }

  private boolean isAround(Statement.Branch branch) {
    return calls.stream()
        .anyMatch(
            call ->
                branch.span().contains(call.span()) && !branch.test().span().contains(call.span()));
  }

  /** {@code if column in columns: continue}. */
  private static boolean goesOn(List<Statement> arm) {
    return arm.size() == 1 && arm.getFirst() instanceof Statement.Jump jump && !jump.isBreak();
  }

  private void collect(Expression test, Set<Variable> changed, Set<Object> out) {
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Operation it && it.method().equals("__contains__")) {
          out.add(Sizes.nameOf(it.operands().getFirst()));
          out.add(Sizes.nameOf(it.operands().getLast()));
          it.operands().stream()
              .filter(operand -> !isTaken(operand))
              .forEach(operand -> out.remove(Sizes.nameOf(operand)));
        } else if (expression instanceof Expression.Operation it && it.method().equals("__and__")) {
          bits(it, out);
        } else if (expression instanceof Expression.Item item
            && item.object() instanceof Expression.Name name
            && changed.contains(name.variable())) {
          out.add(name.variable().name());
        }
      }
    }.code(test);
    out.remove("");
  }

  /** {@code (columns | left | right) & bit}: those that are given on. */
  private void bits(Expression.Operation and, Set<Object> out) {
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (isTaken(expression)) {
          out.add(Sizes.nameOf(expression));
        }
      }
    }.code(and);
  }

  /** Whether something is a parameter, or an attribute: what was taken so far. */
  private boolean isTaken(Expression code) {
    return code instanceof Expression.Attribute
        || (code instanceof Expression.Name name
            && function.parameters().stream().anyMatch(it -> it.variable() == name.variable()));
  }

  /** The containers whose places the function sets itself, {@code taken[column] = True}. */
  private Set<Variable> changed() {
    Set<Variable> found = new HashSet<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            if (target instanceof Expression.Item item
                && item.object() instanceof Expression.Name name) {
              found.add(name.variable());
            }
          }
        }
        return true;
      }
    }.statements(function.body());
    return found;
  }
}
