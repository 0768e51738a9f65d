package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;

/** What a round does beside a search for whoever has least. */
final class LeastRound {

  private LeastRound() {}

  /** Whether a round does nothing else that could change what is compared. */
  static boolean changesNothingElse(
      Candidate candidate, Statement.Loop loop, LeastSearch search, Statement.Assign change) {
    int[] reads = {0};
    int[] others = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it && statement != change) {
          others[0] += (int) it.targets().stream().filter(this::mayBeLoad).count();
        }
        return true;
      }

      /** A place of what no element of the list can be. */
      private boolean mayBeLoad(Expression target) {
        return switch (target) {
          case Expression.Attribute it -> search.isElement();
          case Expression.Item it ->
              !(it.object() instanceof Expression.Name name)
                  || name.variable() == search.loads().variable()
                  || name.variable() == search.least().variable()
                  || (search.isElement()
                      && Before.made(candidate, loop, name.variable())
                          .filter(made -> made instanceof Expression.Collection)
                          .isEmpty());
          default -> false;
        };
      }

      @Override
      protected boolean enter(Expression expression) {
        // the load, read by its place
        reads[0] += search.isLoad(expression) ? 1 : 0;
        // another part of the least element, as its name
        reads[0] +=
            search.isElement()
                    && !search.isLoad(expression)
                    && expression instanceof Expression.Item it
                    && it.index() instanceof Expression.Literal
                    && DropIn.isSame(it.object(), search.least())
                ? 1
                : 0;
        return true;
      }
    }.statements(loop.body());
    Expression.Name used = search.isElement() ? search.least() : search.loads();
    int uses =
        InLoop.uses(loop.body(), used.variable())
            - InLoop.uses(List.of(search.code()), used.variable());
    boolean isSearchedOnce =
        !search.isElement() || InLoop.uses(loop.body(), search.loads().variable()) == 1;
    return others[0] == 0 && uses == reads[0] && isSearchedOnce;
  }
}
