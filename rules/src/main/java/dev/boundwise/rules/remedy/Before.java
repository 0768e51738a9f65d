package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the statement that makes a variable, in the same list as a loop and before it. */
final class Before {

  private final Statement.Loop loop;
  private final Variable variable;
  private @Nullable Expression made;

  private Before(Statement.Loop loop, Variable variable) {
    this.loop = loop;
    this.variable = variable;
  }

  /**
   * The value that a variable was made with in the statement list of a loop before it, where
   * nothing between them uses it; empty where there is none.
   */
  static Optional<Expression> made(Candidate candidate, Statement.Loop loop, Variable variable) {
    boolean isOnly =
        variable.scope() == candidate.region().function()
            && variable.bindings().stream().filter(Binding.Assigned.class::isInstance).count() == 1;
    if (!isOnly) {
      return Optional.empty();
    }
    Before before = new Before(loop, variable);
    before.look(candidate.region().function().body());
    return Optional.ofNullable(before.made);
  }

  /** Looks through a list, and those in it. */
  private void look(List<Statement> list) {
    int at = list.indexOf(loop);
    if (at < 0) {
      lists(list);
      return;
    }
    for (int i = at - 1; i >= 0; i--) {
      Statement statement = list.get(i);
      if (statement instanceof Statement.Assign it
          && !it.updates()
          && it.targets().size() == 1
          && DropIn.isOf(it.targets().getFirst(), variable)) {
        made = it.value();
        return;
      }
      if (uses(statement)) {
        return;
      }
    }
  }

  private void lists(List<Statement> list) {
    for (Statement statement : list) {
      if (statement.start() <= loop.start() && loop.end() <= statement.end()) {
        switch (statement) {
          case Statement.Loop it -> {
            look(it.body());
            look(it.otherwise());
          }
          case Statement.Branch it -> {
            look(it.then());
            look(it.otherwise());
          }
          case Statement.With it -> look(it.body());
          case Statement.Try it -> {
            look(it.body());
            it.handlers().forEach(handler -> look(handler.body()));
            look(it.otherwise());
            look(it.last());
          }
          default -> {}
        }
      }
    }
  }

  private boolean uses(Statement statement) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            DropIn.isOf(expression, variable)
                || expression instanceof Expression.Lambda
                || (expression instanceof Expression.Comprehension it && it.isLazy());
        return true;
      }

      @Override
      protected boolean enter(Statement inner) {
        found[0] |= inner instanceof Statement.DefineFunction;
        return true;
      }
    }.statements(List.of(statement));
    return found[0];
  }
}
