package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether what a round makes is looked at and left as it is: one for all rounds would do. */
final class OnlyRead {

  private OnlyRead() {}

  /**
   * Whether a loop only reads what an expression of its body makes.
   *
   * @param made a call, which may be given a name
   */
  static boolean is(Candidate candidate, Statement.Loop loop, Expression.Call made) {
    if (FormTypes.answer(candidate.facts(), "hashable", made) == Certainty.YES) {
      return true;
    }
    Variable named = named(loop, made);
    if (named == null) {
      return reads(loop.body(), it -> it == made) == 1;
    }
    return !After.reads(candidate, loop, named)
        && bindings(loop, named) == 1
        && reads(loop.body(), it -> DropIn.isOf(it, named)) + 1 == InLoop.uses(loop.body(), named);
  }

  /** The name that a round gives it; null where it has none. */
  static @Nullable Variable named(Statement.Loop loop, Expression.Call made) {
    for (Statement statement : loop.body()) {
      if (statement instanceof Statement.Assign it
          && it.value() == made
          && !it.updates()
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name name) {
        return name.variable();
      }
    }
    return null;
  }

  private static long bindings(Statement.Loop loop, Variable variable) {
    return variable.bindings().stream()
        .map(it -> it.site().offset())
        .filter(it -> loop.start() <= it && it <= loop.end())
        .count();
  }

  /** How often some expressions stand where they are only looked at. */
  private static int reads(List<Statement> body, Predicate<Expression> asked) {
    int[] found = {0};
    new Walk() {
      private void look(Expression at) {
        found[0] += asked.test(at) ? 1 : 0;
      }

      @Override
      protected boolean enter(Statement statement) {
        switch (statement) {
          case Statement.Loop it when !it.isConditional() -> look(it.source());
          // parts that are set are no reading
          case Statement.Assign it ->
              it.targets().stream()
                  .filter(one -> one instanceof Expression.Item part && asked.test(part.object()))
                  .forEach(one -> found[0] -= 2);
          default -> {}
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Operation it -> {
            boolean isValue =
                it.operator() == Expression.Operator.COMPARE || !it.method().isEmpty();
            if (isValue) {
              it.operands().forEach(this::look);
            }
          }
          case Expression.Item it -> look(it.object());
          case Expression.Call it -> call(it);
          case Expression.Comprehension it -> {
            if (it.isLazy()) {
              statements(List.of(it.loop()));
              return false;
            }
          }
          default -> {}
        }
        return true;
      }

      private void call(Expression.Call call) {
        boolean isLooking =
            switch (call.callee()) {
              case Expression.Name it ->
                  it.variable().isUnbound() && LookedAt.BY.contains(it.variable().name());
              case Expression.Attribute it -> {
                boolean is = LookedAt.METHODS.contains(it.name());
                if (is) {
                  look(it.object());
                }
                yield is;
              }
              default -> false;
            };
        if (isLooking) {
          call.arguments().stream().map(Argument::value).forEach(this::look);
        }
      }
    }.statements(body);
    return found[0];
  }
}
