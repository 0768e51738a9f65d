package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/** A list that a loop looks at and leaves as it is. */
final class KeptList {

  /** Functions whose answer is the same as long as what they are given is. */
  static final Set<String> WHOLE =
      Set.of(
          "builtins.sum",
          "builtins.max",
          "builtins.min",
          "builtins.sorted",
          "builtins.set",
          "builtins.list",
          "builtins.tuple",
          "statistics.mean",
          "statistics.fmean",
          "statistics.median",
          "statistics.stdev",
          "statistics.pstdev",
          "statistics.variance",
          "collections.Counter");

  private KeptList() {}

  /** Whether all rounds find the same elements in it. */
  static boolean is(Candidate candidate, Round round, Expression.Name list) {
    Statement.Loop loop = round.loop();
    boolean isElement = round.isElement(list);
    return !isElement
        && new InLoop(candidate).isLeft(loop, list.variable())
        && !RoundChanges.isSet(loop, list.variable())
        && !RoundChanges.isFilled(loop, list.variable())
        && isOnlyLookedAt(candidate, loop, list);
  }

  /** Whether a round calls nothing of the list but what leaves it as it is. */
  private static boolean isOnlyLookedAt(
      Candidate candidate, Statement.Loop loop, Expression.Name list) {
    int[] looks = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        looks[0] +=
            statement instanceof Statement.Loop it && DropIn.isSame(it.source(), list) ? 1 : 0;
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Call it -> {
            boolean isMethod =
                it.callee() instanceof Expression.Attribute method
                    && DropIn.isSame(method.object(), list)
                    && (method.name().equals("count") || method.name().equals("index"));
            boolean isGiven =
                candidate.facts().valueOf(it.callee()).options().stream()
                        .allMatch(
                            one ->
                                one instanceof Value.Symbol symbol
                                    && (WHOLE.contains(symbol.name())
                                        || symbol.name().equals("builtins.len")))
                    && it.arguments().stream().anyMatch(one -> DropIn.isSame(one.value(), list));
            looks[0] += isMethod || isGiven ? 1 : 0;
          }
          case Expression.Operation it ->
              looks[0] +=
                  it.method().equals("__contains__") && DropIn.isSame(it.operands().getLast(), list)
                      ? 1
                      : 0;
          case Expression.Item it -> looks[0] += DropIn.isSame(it.object(), list) ? 1 : 0;
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
    }.statements(loop.body());
    return looks[0] == InLoop.uses(loop.body(), list.variable());
  }
}
