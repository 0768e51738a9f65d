package dev.boundwise.cost;

import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import java.util.IdentityHashMap;
import java.util.List;

/** How often a place runs for each round of the loops around it, as the branches around it say. */
final class Arms {

  private final FunctionFacts facts;
  private final IdentityHashMap<Statement.Branch, Likely> known = new IdentityHashMap<>();

  Arms(FunctionFacts facts) {
    this.facts = facts;
  }

  /**
   * From 0 to 1.
   *
   * @param from another place that runs before: what both stand in does not count; below 0 for none
   */
  double share(int offset, int from) {
    List<Statement> body = facts.function().body();
    double outside = from < 0 ? 1 : share(body, from, false);
    return outside == 0 ? 1 : Math.min(1, share(body, offset, false) / outside);
  }

  private double share(List<Statement> statements, int offset, boolean isInLoop) {
    double reach = 1;
    for (Statement statement : statements) {
      if (statement.start() <= offset && offset <= statement.end()) {
        return reach * inside(statement, offset, isInLoop);
      }
      reach *= isInLoop ? Reach.after(statement, facts, true, false) : 1;
    }
    return reach;
  }

  private double inside(Statement statement, int offset, boolean isInLoop) {
    return switch (statement) {
      case Statement.Branch it -> {
        Likely likely = known.computeIfAbsent(it, branch -> Likely.of(branch, facts));
        yield isIn(it.then(), offset)
            ? likely.then() * share(it.then(), offset, isInLoop)
            : isIn(it.otherwise(), offset)
                ? likely.otherwise() * share(it.otherwise(), offset, isInLoop)
                : 1;
      }
      case Statement.Loop it -> isIn(it.body(), offset) ? share(it.body(), offset, true) : 1;
      case Statement.With it -> share(it.body(), offset, isInLoop);
      case Statement.Try it -> {
        if (isIn(it.body(), offset)) {
          yield share(it.body(), offset, isInLoop);
        }
        for (Statement.Handler handler : it.handlers()) {
          if (isIn(handler.body(), offset)) {
            yield Reach.FAILING * share(handler.body(), offset, isInLoop);
          }
        }
        yield 1;
      }
      default -> 1;
    };
  }

  private static boolean isIn(List<Statement> arm, int offset) {
    return !arm.isEmpty() && arm.getFirst().start() <= offset && offset <= arm.getLast().end();
  }
}
