package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/** Looks at the list of statements that a loop stands in: what makes a variable before it. */
final class Before {

  private final Statement.Loop loop;
  private List<Statement> list = List.of();
  private int at;

  private Before(Statement.Loop loop) {
    this.loop = loop;
  }

  /**
   * The value that a variable was made with in the statement list of a loop before it, where
   * nothing between them uses it; empty where there is none.
   */
  static Optional<Expression> made(Candidate candidate, Statement.Loop loop, Variable variable) {
    Function function = candidate.region().function();
    boolean isOwn =
        variable.scope() == function
            && variable.bindings().stream().allMatch(it -> it.site().function() == function);
    if (!isOwn) {
      return Optional.empty();
    }
    Before before = new Before(loop);
    before.find(function.body());
    return before.made(variable);
  }

  /** The statements after a loop in its list. */
  static List<Statement> after(Candidate candidate, Statement.Loop loop) {
    Before before = new Before(loop);
    before.find(candidate.region().function().body());
    return before.list.isEmpty()
        ? List.of()
        : before.list.subList(before.at + 1, before.list.size());
  }

  private Optional<Expression> made(Variable variable) {
    for (int i = at - 1; i >= 0; i--) {
      Statement statement = list.get(i);
      Optional<Expression> value =
          statement instanceof Statement.Assign it && !it.updates()
              ? given(it, variable)
              : Optional.empty();
      if (value.isPresent()) {
        return value;
      }
      if (uses(statement, variable)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** {@code i = 0}, {@code i = j = 0}, {@code low, high = 0, len(xs)}. */
  private static Optional<Expression> given(Statement.Assign it, Variable variable) {
    for (Expression target : it.targets()) {
      boolean isAlone = it.targets().size() == 1 || it.value() instanceof Expression.Literal;
      if (isAlone && DropIn.isOf(target, variable)) {
        return Optional.of(it.value());
      }
      if (target instanceof Expression.Collection names
          && it.targets().size() == 1
          && it.value() instanceof Expression.Collection values
          && values.elements().size() == names.elements().size()
          && values.elements().stream().noneMatch(one -> readsAny(one, names))) {
        for (int i = 0; i < names.elements().size(); i++) {
          if (DropIn.isOf(names.elements().get(i), variable)) {
            return Optional.of(values.elements().get(i));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a value is made of what is set beside it: {@code a, b = b, a}. */
  private static boolean readsAny(Expression value, Expression.Collection names) {
    return names.elements().stream()
        .anyMatch(name -> Walk.any(value, inner -> DropIn.isSame(inner, name)));
  }

  /** Looks for the loop through a list, and those in it. */
  private void find(List<Statement> statements) {
    int place = statements.indexOf(loop);
    if (place < 0) {
      lists(statements);
      return;
    }
    list = statements;
    at = place;
  }

  private void lists(List<Statement> list) {
    for (Statement statement : list) {
      if (statement.start() <= loop.start() && loop.end() <= statement.end()) {
        switch (statement) {
          case Statement.Loop it -> {
            find(it.body());
            find(it.otherwise());
          }
          case Statement.Branch it -> {
            find(it.then());
            find(it.otherwise());
          }
          case Statement.With it -> find(it.body());
          case Statement.Try it -> {
            find(it.body());
            it.handlers().forEach(handler -> find(handler.body()));
            find(it.otherwise());
            find(it.last());
          }
          default -> {}
        }
      }
    }
  }

  private static boolean uses(Statement statement, Variable variable) {
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
