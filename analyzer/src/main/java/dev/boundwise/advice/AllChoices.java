package dev.boundwise.advice;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Set;

/**
 * {@code for size in range(len(flags) + 1): for some in combinations(flags, size)}: there are twice
 * as many with each flag more. Who writes that has a handful, whatever is guessed otherwise.
 */
final class AllChoices {

  private static final Set<String> CHOOSING =
      Set.of("combinations", "permutations", "combinations_with_replacement");

  private AllChoices() {}

  /** Whether each round chooses as many as its element says. */
  static boolean is(Candidate candidate) {
    return Round.of(candidate.region()).filter(it -> chooses(it.loop())).isPresent();
  }

  private static boolean chooses(Statement.Loop loop) {
    return loop.target() instanceof Expression.Name size
        && size.variable().bindings().size() == 1
        && choose(loop.body(), size.variable());
  }

  private static boolean choose(List<Statement> round, Variable size) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            expression instanceof Expression.Call call
                && CHOOSING.contains(name(call.callee()))
                && call.arguments().size() == 2
                && call.arguments().getLast().value() instanceof Expression.Name given
                && given.variable() == size;
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return !found[0];
      }
    }.statements(round);
    return found[0];
  }

  private static String name(Expression callee) {
    return switch (callee) {
      case Expression.Name it -> it.variable().name();
      case Expression.Attribute it -> it.name();
      default -> "";
    };
  }
}
