package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * {@code np.vstack([labels == k for k in range(n)])}: what is joined are arrays, so that a round
 * computes with a whole one already, however little of that the source says.
 */
final class JoinedArrays {

  private static final Set<String> JOINING =
      Set.of(
          "numpy.vstack",
          "numpy.hstack",
          "numpy.dstack",
          "numpy.stack",
          "numpy.concatenate",
          "numpy.column_stack",
          "numpy.row_stack",
          "numpy.block");

  private JoinedArrays() {}

  /**
   * Whether the results of a loop's rounds are joined: where it stands, or by their list's name.
   */
  static boolean is(Candidate candidate) {
    Set<Variable> lists = appended(candidate);
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            expression instanceof Expression.Call call
                && !call.arguments().isEmpty()
                && isGiven(candidate, call.arguments().getFirst().value(), lists)
                && candidate.facts().valueOf(call.callee()).options().stream()
                    .anyMatch(it -> it instanceof Value.Symbol one && JOINING.contains(one.name()));
        return true;
      }
    }.statements(candidate.region().function().body());
    return found[0];
  }

  private static boolean isGiven(Candidate candidate, Expression given, Set<Variable> lists) {
    boolean isMade =
        given instanceof Expression.Comprehension
            && given.span().contains(candidate.region().span());
    return isMade || (given instanceof Expression.Name it && lists.contains(it.variable()));
  }

  /** The lists that rounds of a statement's loop append to. */
  private static Set<Variable> appended(Candidate candidate) {
    Set<Variable> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    if (candidate.region().piece().orElseThrow().code() instanceof Statement.Loop loop) {
      new Walk() {
        @Override
        protected boolean enter(Expression expression) {
          if (expression instanceof Expression.Call call
              && call.callee() instanceof Expression.Attribute method
              && method.name().equals("append")
              && method.object() instanceof Expression.Name name) {
            lists.add(name.variable());
          }
          return true;
        }
      }.statements(List.of(loop));
    }
    return lists;
  }
}
