package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/** {@code queue.pop(0)} in a loop: a deque takes its first element without moving all others. */
final class Fronts {

  /** A deque takes no longer however short it is: it is worth less than what may be slower. */
  private static final double FELT = 1.05;

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
    return found[0] == null ? Optional.empty() : dropIn(candidate, round, found[0]);
  }

  /** {@code queue.pop(0)}. */
  static boolean isFirst(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
        && method.name().equals("pop")
        && (method.object() instanceof Expression.Name || isOwn(method.object()))
        && call.arguments().size() == 1
        && DropIn.isInteger(call.arguments().getFirst().value(), "0");
  }

  private static Expression object(Expression.Call call) {
    return ((Expression.Attribute) call.callee()).object();
  }

  /** {@code self.queue}. */
  private static boolean isOwn(Expression code) {
    return code instanceof Expression.Attribute it && it.object() instanceof Expression.Name;
  }

  private static Optional<DropIn> dropIn(Candidate candidate, Round round, Expression.Call call) {
    Expression queue = object(call);
    InLoop inLoop = new InLoop(candidate);
    if (queue instanceof Expression.Name name && !inLoop.isOwn(name.variable())) {
      return Optional.empty();
    }
    List<List<Statement>> bodies =
        queue instanceof Expression.Name
            ? List.of(candidate.region().function().body())
            : candidate.program().units().stream()
                .flatMap(it -> it.functions().stream())
                .map(Function::body)
                .toList();
    if (bodies.stream().anyMatch(it -> !QueueUses.areAlike(it, queue))) {
      return Optional.empty();
    }
    String name = DropIn.slice(candidate, queue);
    QueueLength length = QueueLength.of(candidate, round.loop().body(), call);
    double each =
        length.elements() * DropIn.figure(candidate, "drop-in-front")
            + DropIn.figure(candidate, "drop-in-front-call");
    double factor = 1 + inLoop.times(call) * each / candidate.load().total();
    return Optional.of(
        new DropIn(
            length.isKnown() ? factor : Math.min(factor, Speedup.DOUBT),
            "collections.deque",
            "from collections import deque\n\n"
                + name
                + " = deque(...)  # in the place of the list\n\n... "
                + name
                + ".popleft() ...",
            List.of(
                length.isKnown()
                    ? name + " has about " + Math.round(length.elements()) + " elements"
                    : "how long `"
                        + name
                        + "` gets is not known: it gains more the longer that is, and little where"
                        + " it is short"),
            FELT));
  }
}
