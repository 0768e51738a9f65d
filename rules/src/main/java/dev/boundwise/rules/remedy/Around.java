package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The expressions that a comprehension stands in. */
final class Around {

  private Around() {}

  /** A comprehension, and what is around it, from the inside to the outside. */
  static List<Expression> of(Function function, Expression.Comprehension code) {
    List<Expression> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        boolean isAround = expression.start() <= code.start() && code.end() <= expression.end();
        if (isAround && !(expression instanceof Expression.Unknown)) {
          found.add(expression);
        }
        if (isAround
            && expression != code
            && expression instanceof Expression.Comprehension it
            && it.isLazy()) {
          statements(it.loop().body());
        }
        return isAround;
      }
    }.statements(function.body());
    found.sort(Comparator.comparingInt(it -> it.end() - it.start()));
    int own = found.indexOf(code);
    return own < 0 ? List.of() : found.subList(own, found.size());
  }

  /** An expression and what is in it, down to its first comprehension. */
  static void collect(Expression whole, List<Expression> found) {
    Expression.Comprehension[] inner = new Expression.Comprehension[1];
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (inner[0] == null && expression instanceof Expression.Comprehension it) {
          inner[0] = it;
        }
        return inner[0] == null;
      }
    }.code(whole);
    Walk.any(
        whole,
        it -> {
          if (inner[0] != null && it.start() <= inner[0].start() && inner[0].end() <= it.end()) {
            found.add(it);
          }
          return false;
        });
    found.removeIf(
        it -> it != inner[0] && it.start() >= inner[0].start() && it.end() <= inner[0].end());
  }
}
