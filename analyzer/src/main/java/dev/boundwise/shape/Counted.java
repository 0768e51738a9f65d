package dev.boundwise.shape;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/** Loops with a condition that count their rounds: {@code while i < n: ...; i += 1}. */
public final class Counted {

  private Counted() {}

  /** The variable that counts; empty where each round decides whether there is another one. */
  public static Optional<Variable> by(Statement.Loop loop) {
    if (!loop.isConditional()
        || loop.body().isEmpty()
        || !(loop.body().getLast() instanceof Statement.Assign step)
        || !isStep(step)
        || !(step.targets().getFirst() instanceof Expression.Name name)) {
      return Optional.empty();
    }
    Variable counter = name.variable();
    List<Statement> before = loop.body().subList(0, loop.body().size() - 1);
    return compares(loop.source(), counter) && !isSet(before, counter) && !goesOn(before)
        ? Optional.of(counter)
        : Optional.empty();
  }

  private static boolean isStep(Statement.Assign step) {
    return step.updates()
        && step.targets().size() == 1
        && step.value() instanceof Expression.Operation sum
        && (sum.method().equals("__add__") || sum.method().equals("__sub__"))
        && sum.operands().size() == 2
        && sum.operands().getLast() instanceof Expression.Literal by
        && by.kind() == Expression.LiteralKind.INTEGER;
  }

  private static boolean compares(Expression test, Variable counter) {
    return test instanceof Expression.Operation it
        && it.operator() == Expression.Operator.COMPARE
        && it.operands().size() == 2
        && !it.method().equals("__contains__")
        && it.operands().stream().filter(one -> is(one, counter)).count() == 1;
  }

  private static boolean is(Expression code, Variable variable) {
    return code instanceof Expression.Name name && name.variable() == variable;
  }

  private static boolean isSet(List<Statement> statements, Variable variable) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        switch (statement) {
          case Statement.Assign it -> it.targets().forEach(this::target);
          case Statement.Loop it -> target(it.target());
          case Statement.With it -> target(it.target());
          default -> {}
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Bind it) {
          target(it.target());
        }
        return true;
      }

      private void target(Expression target) {
        found[0] |=
            target instanceof Expression.Name name
                ? name.variable() == variable
                : target instanceof Expression.Collection it
                    && it.elements().stream().anyMatch(one -> is(one, variable));
      }
    }.statements(statements);
    return found[0];
  }

  /** Whether a {@code continue} may leave out the step. */
  private static boolean goesOn(List<Statement> statements) {
    boolean[] found = {false};
    int[] depth = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |= statement instanceof Statement.Jump it && !it.isBreak() && depth[0] == 0;
        depth[0] += statement instanceof Statement.Loop ? 1 : 0;
        return true;
      }

      @Override
      protected void leave(Statement statement) {
        depth[0] -= statement instanceof Statement.Loop ? 1 : 0;
      }
    }.statements(statements);
    return found[0];
  }
}
