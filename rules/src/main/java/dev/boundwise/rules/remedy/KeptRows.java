package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Set;

/** A list, {@code visits} or {@code self.visits}, of which all rounds find the same elements. */
final class KeptRows {

  private static final Set<String> LOOKING = Set.of("len", "sum", "min", "max", "any", "all");

  private final String name;
  private int uses;
  private int looks;

  private KeptRows(String name) {
    this.name = name;
  }

  /** Whether no round gives it other elements; of a name, rounds use it in one place only. */
  static boolean are(Candidate candidate, Statement.Loop loop, Expression rows) {
    return switch (rows) {
      case Expression.Attribute it -> are(candidate, loop, it);
      case Expression.Name it ->
          new InLoop(candidate).isLeft(loop, it.variable())
              && !RoundChanges.isSet(loop, it.variable())
              && !RoundChanges.isFilled(loop, it.variable())
              && InLoop.uses(loop.body(), it.variable()) <= 1;
      default -> false;
    };
  }

  /**
   * Whether rounds, and all functions that they call, only look at what has the attribute's name,
   * whose ever it is, and call nothing that is not known.
   */
  private static boolean are(Candidate candidate, Statement.Loop loop, Expression.Attribute list) {
    KeptRows kept = new KeptRows(list.name());
    kept.read(loop.body());
    for (Function function : Reached.by(candidate).functions()) {
      if (function != candidate.region().function()) {
        kept.read(function.body());
      }
    }
    return list.object() instanceof Expression.Name owner
        && !RoundChanges.isSet(loop, owner.variable())
        && InLoop.uses(loop.body(), owner.variable()) == owned(loop.body(), owner)
        && candidate.region().unknownCalls() == 0
        && kept.uses == kept.looks;
  }

  private void read(List<Statement> body) {
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        switch (statement) {
          case Statement.Loop it when !it.isConditional() -> look(it.source());
          case Statement.Assign it ->
              it.targets().stream()
                  .filter(one -> one instanceof Expression.Item part && isIt(part.object()))
                  .forEach(one -> looks--);
          default -> {}
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        uses += isIt(expression) ? 1 : 0;
        switch (expression) {
          case Expression.Item it -> look(it.object());
          case Expression.Operation it when it.operator() == Expression.Operator.DELETE ->
              it.operands().stream()
                  .filter(one -> one instanceof Expression.Item part && isIt(part.object()))
                  .forEach(one -> looks--);
          case Expression.Operation it when it.method().equals("__contains__") ->
              look(it.operands().getLast());
          case Expression.Call it when isLooking(it.callee()) ->
              it.arguments().forEach(one -> look(one.value()));
          case Expression.Comprehension it when it.isLazy() -> {
            statements(List.of(it.loop()));
            return false;
          }
          default -> {}
        }
        return true;
      }
    }.statements(body);
  }

  /** How often the object's own attributes are asked for: it is given to nobody as a whole. */
  private static int owned(List<Statement> body, Expression.Name owner) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] +=
            expression instanceof Expression.Attribute it && DropIn.isSame(it.object(), owner)
                ? 1
                : 0;
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
          return false;
        }
        return true;
      }
    }.statements(body);
    return found[0];
  }

  private static boolean isLooking(Expression callee) {
    return callee instanceof Expression.Name it
        && it.variable().isUnbound()
        && LOOKING.contains(it.variable().name());
  }

  private void look(Expression code) {
    looks += isIt(code) ? 1 : 0;
  }

  private boolean isIt(Expression code) {
    return code instanceof Expression.Attribute it && it.name().equals(name);
  }
}
