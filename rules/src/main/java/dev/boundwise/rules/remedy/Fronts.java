package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code queue.pop(0)} in a loop: a deque takes its first element without moving all others. */
final class Fronts {

  /** Methods of a list that a deque has as well, and does alike. */
  private static final Set<String> ALIKE =
      Set.of("append", "extend", "clear", "remove", "count", "reverse");

  private Fronts() {}

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Expression.Call[] found = new Expression.Call[1];
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (found[0] == null
            && expression instanceof Expression.Call call
            && isFirst(call)
            && DropIn.isAll(candidate.facts(), object(call), "builtins.list")) {
          found[0] = call;
        }
        return true;
      }
    }.statements(round.loop().body());
    return found[0] == null ? Optional.empty() : dropIn(candidate, found[0]);
  }

  /** {@code queue.pop(0)}. */
  private static boolean isFirst(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
        && method.name().equals("pop")
        && method.object() instanceof Expression.Name
        && call.arguments().size() == 1
        && DropIn.isInteger(call.arguments().getFirst().value(), "0");
  }

  private static Expression object(Expression.Call call) {
    return ((Expression.Attribute) call.callee()).object();
  }

  private static Optional<DropIn> dropIn(Candidate candidate, Expression.Call call) {
    Expression.Name queue = (Expression.Name) object(call);
    Variable variable = queue.variable();
    InLoop inLoop = new InLoop(candidate);
    List<Statement> body = candidate.region().function().body();
    if (!inLoop.isOwn(variable) || InLoop.uses(body, variable) != alike(body, variable)) {
      return Optional.empty();
    }
    double length = inLoop.places(queue) / 2;
    double total = candidate.load().total();
    double moved = inLoop.times(call) * length * DropIn.figure(candidate, "drop-in-front");
    return Optional.of(
        new DropIn(
            1 + moved / total,
            "collections.deque",
            "from collections import deque\n\n"
                + variable.name()
                + " = deque(...)  # in the place of the list\n\n... "
                + variable.name()
                + ".popleft() ...",
            List.of(variable.name() + " has about " + Math.round(length) + " elements")));
  }

  /** How many of its uses a deque serves as well. */
  private static int alike(List<Statement> body, Variable variable) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        switch (statement) {
          case Statement.Assign it ->
              found[0] +=
                  it.targets().size() == 1 && DropIn.isOf(it.targets().getFirst(), variable)
                      ? 1
                      : 0;
          case Statement.Loop it -> found[0] += DropIn.isOf(it.source(), variable) ? 1 : 0;
          case Statement.Branch it -> found[0] += DropIn.isOf(it.test(), variable) ? 1 : 0;
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
                    && DropIn.isOf(method.object(), variable)
                    && (ALIKE.contains(method.name()) || isFirst(it));
            boolean isLength =
                it.callee() instanceof Expression.Name name
                    && name.variable().isUnbound()
                    && name.variable().name().equals("len")
                    && it.arguments().size() == 1
                    && DropIn.isOf(it.arguments().getFirst().value(), variable);
            found[0] += isMethod || isLength ? 1 : 0;
          }
          case Expression.Operation it ->
              found[0] +=
                  switch (it.operator()) {
                    case AND, OR, NOT ->
                        (int)
                            it.operands().stream()
                                .filter(one -> DropIn.isOf(one, variable))
                                .count();
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
