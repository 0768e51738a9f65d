package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list that is sorted again after one element more: {@code insort} keeps it in order. */
final class KeptInOrder {

  /** Putting an element into a sorted list; moving those behind it, for each: measured. */
  private static final double PUT = 250;

  private static final double MOVED = 0.1;

  /** Methods that a sorted list is sorted after. */
  private static final Set<String> ORDERLY = Set.of("append", "sort", "pop", "remove", "index");

  private final Candidate candidate;
  private final InLoop inLoop;

  private KeptInOrder(Candidate candidate) {
    this.candidate = candidate;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    return new KeptInOrder(candidate).kept(round);
  }

  /** {@code seen.append(x)}, {@code seen.sort()}. */
  private Optional<DropIn> kept(Round round) {
    List<Statement> body = round.loop().body();
    for (int i = 0; i + 1 < body.size(); i++) {
      Optional<Expression.Call> append = method(body.get(i), "append", 1);
      Optional<Expression.Call> sort = method(body.get(i + 1), "sort", 0);
      if (append.isPresent()
          && sort.isPresent()
          && list(append.get()) instanceof Expression.Name list
          && DropIn.isSame(list, list(sort.get()))
          && inLoop.isOwn(list.variable())
          && isEmpty(round.loop(), list)
          && staysInOrder(round.loop(), list)
          && !RoundChanges.isSet(round.loop(), list.variable())) {
        return Optional.of(dropIn(append.get(), sort.get(), list));
      }
    }
    return Optional.empty();
  }

  /** Whether a round does nothing with it, beside these two, that needs another order. */
  private static boolean staysInOrder(Statement.Loop loop, Expression.Name list) {
    int[] uses = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            uses[0] -= target instanceof Expression.Item item && isIt(item.object()) ? 1 : 0;
          }
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Item it -> uses[0] += isIt(it.object()) ? 1 : 0;
          case Expression.Call it -> {
            boolean isMethod =
                it.callee() instanceof Expression.Attribute method
                    && isIt(method.object())
                    && ORDERLY.contains(method.name());
            boolean isLength =
                it.callee() instanceof Expression.Name name
                    && name.variable().name().equals("len")
                    && isIt(it.arguments().getFirst().value());
            uses[0] += isMethod || isLength ? 1 : 0;
          }
          default -> {}
        }
        return true;
      }

      private boolean isIt(Expression code) {
        return DropIn.isSame(code, list);
      }
    }.statements(loop.body());
    return uses[0] == InLoop.uses(loop.body(), list.variable())
        && RoundChanges.calls(loop, list, "append").size() == 1;
  }

  private boolean isEmpty(Statement.Loop loop, Expression.Name list) {
    return Before.made(candidate, loop, list.variable())
        .filter(it -> it instanceof Expression.Collection made && made.elements().isEmpty())
        .isPresent();
  }

  private DropIn dropIn(Expression.Call append, Expression.Call sort, Expression.Name list) {
    double total = candidate.load().total();
    double times = inLoop.times(sort);
    double length = Math.max(1, inLoop.places(list) / 2);
    double after =
        total - Math.min(total * 0.995, inLoop.time(sort)) + times * (PUT + length * MOVED);
    String name = list.variable().name();
    return new DropIn(
        total / after,
        "bisect.insort",
        "from bisect import insort\n\ninsort("
            + name
            + ", "
            + DropIn.slice(candidate, append.arguments().getFirst().value())
            + ")  # in the place of .append and .sort",
        List.of("of two elements one is the smaller, or they are equal: no NaN"));
  }

  private static Expression list(Expression.Call call) {
    return ((Expression.Attribute) call.callee()).object();
  }

  private static Optional<Expression.Call> method(Statement statement, String name, int arguments) {
    return statement instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
            && method.name().equals(name)
            && call.arguments().size() == arguments
        ? Optional.of(call)
        : Optional.empty();
  }
}
