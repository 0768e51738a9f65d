package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.Optional;

/**
 * A list that a loop fills for no other reason than to make a text of it: {@code "".join(parts)}.
 */
final class JoinedLetters {

  private JoinedLetters() {}

  /** The call that makes the text; empty where the list is used in any other way. */
  static Optional<Expression> of(Candidate candidate, Statement.Loop loop, Expression.Name list) {
    boolean isNew =
        new InLoop(candidate).isAlone(list.variable())
            && Before.made(candidate, loop, list.variable())
                .filter(it -> it instanceof Expression.Collection made && made.elements().isEmpty())
                .isPresent();
    if (!isNew) {
      return Optional.empty();
    }
    Expression[] found = new Expression[1];
    int[] uses = {0};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (DropIn.isSame(expression, list) && !loop.span().contains(expression.span())) {
          uses[0]++;
        }
        if (expression instanceof Expression.Call call
            && expression.start() >= loop.end()
            && call.callee() instanceof Expression.Attribute method
            && method.name().equals("join")
            && method.object() instanceof Expression.Literal between
            && between.kind() == Expression.LiteralKind.TEXT
            && between.text().isEmpty()
            && call.arguments().size() == 1
            && DropIn.isSame(call.arguments().getFirst().value(), list)) {
          found[0] = call;
        }
        return true;
      }
    }.statements(candidate.region().function().body());
    // made empty, and joined
    return uses[0] == 2 ? Optional.ofNullable(found[0]) : Optional.empty();
  }
}
