package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;

/** How a loop looks into a list, and what it would say of a set. */
final class MemberCode {

  private MemberCode() {}

  /** A set beside a list, or in its place, in code. */
  static String how(
      Candidate candidate,
      Expression.Operation test,
      Expression list,
      Expression.Name whole,
      List<Expression.Call> appends) {
    String name = whole.variable().name();
    String sets = "⟪" + name + (list == whole ? "_set⟫" : "_sets⟫");
    String made = list == whole ? "set(" + name + ")" : "[set(one) for one in " + name + "]";
    String asked = DropIn.slice(candidate, test);
    int at = list.start() - test.start();
    StringBuilder how = new StringBuilder();
    how.append(sets).append(" = ").append(made).append("  # before the loop\n\n... ");
    how.append(asked, 0, at)
        .append(sets)
        .append(asked.substring(at + name.length()))
        .append(" ...");
    for (Expression.Call append : appends) {
      String added = DropIn.slice(candidate, append.arguments().getFirst().value());
      how.append("\n").append(sets).append(".add(").append(added).append(")  # beside ");
      how.append(DropIn.slice(candidate, append));
    }
    return how.toString();
  }

  /** How many of its uses in a round look at it, or at a list in it, and do nothing more. */
  static int reads(Statement.Loop loop, Expression.Name whole) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] += statement instanceof Statement.Loop it && isIt(it.source()) ? 1 : 0;
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Operation it
            && it.method().equals("__contains__")
            && isIt(it.operands().getLast())) {
          found[0]++;
        }
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
          return false;
        }
        return true;
      }

      private boolean isIt(Expression code) {
        return DropIn.isSame(code, whole)
            || (code instanceof Expression.Item it && DropIn.isSame(it.object(), whole));
      }
    }.statements(loop.body());
    return found[0];
  }
}
