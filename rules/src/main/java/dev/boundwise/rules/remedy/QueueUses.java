package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Set;

/** What is done with a list that could be a deque. */
final class QueueUses {

  /** Methods of a list that a deque has as well, and does alike. */
  private static final Set<String> ALIKE =
      Set.of("append", "extend", "clear", "remove", "count", "reverse");

  private QueueUses() {}

  /** Whether a deque serves all uses of it as well. */
  static boolean areAlike(List<Statement> body, Expression queue) {
    return uses(body, queue) == alike(body, queue);
  }

  /** Whether two expressions are one name, or an attribute of one name of some objects. */
  private static boolean isSame(Expression one, Expression other) {
    return DropIn.isSame(one, other)
        || (one instanceof Expression.Attribute a
            && other instanceof Expression.Attribute b
            && a.name().equals(b.name()));
  }

  private static int uses(List<Statement> body, Expression queue) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] += isSame(expression, queue) ? 1 : 0;
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
          return false;
        }
        return true;
      }
    }.statements(body);
    return found[0];
  }

  /** {@code 0}, {@code -1}. */
  private static boolean isEnd(Expression index) {
    return index instanceof Expression.Operation it
        ? it.operands().size() == 1
            && it.method().equals("__neg__")
            && DropIn.isInteger(it.operands().getFirst(), "1")
        : DropIn.isInteger(index, "0");
  }

  /** How many of its uses a deque serves as well. */
  private static int alike(List<Statement> body, Expression queue) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        switch (statement) {
          case Statement.Assign it ->
              found[0] +=
                  it.targets().size() == 1 && isSame(it.targets().getFirst(), queue) ? 1 : 0;
          case Statement.Loop it -> found[0] += isSame(it.source(), queue) ? 1 : 0;
          case Statement.Branch it -> found[0] += isSame(it.test(), queue) ? 1 : 0;
          default -> {}
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Call it -> {
            boolean isMethod =
                it.callee() instanceof Expression.Attribute method
                    && isSame(method.object(), queue)
                    && (ALIKE.contains(method.name()) || Fronts.isFirst(it));
            boolean isLength =
                it.callee() instanceof Expression.Name name
                    && name.variable().isUnbound()
                    && name.variable().name().equals("len")
                    && it.arguments().size() == 1
                    && isSame(it.arguments().getFirst().value(), queue);
            found[0] += isMethod || isLength ? 1 : 0;
          }
          case Expression.Item it ->
              // its ends are as near as those of a list
              found[0] += isSame(it.object(), queue) && isEnd(it.index()) ? 1 : 0;
          case Expression.Operation it ->
              found[0] +=
                  switch (it.operator()) {
                    case AND, OR, NOT ->
                        (int) it.operands().stream().filter(one -> isSame(one, queue)).count();
                    default -> 0;
                  };
          default -> {}
        }
        return true;
      }
    }.statements(body);
    return found[0];
  }
}
