package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import java.util.List;

/** {@code np.array([f(x) for x in xs])}, which wants no list. */
final class MadeArray {

  private MadeArray() {}

  /** Whether what a comprehension makes is made an array at once. */
  static boolean is(Candidate candidate, Code code) {
    List<Expression> around =
        code instanceof Expression.Comprehension it
            ? Around.of(candidate.region().function(), it)
            : List.of();
    return around.size() > 1
        && around.get(1) instanceof Expression.Call call
        && candidate.facts().valueOf(call.callee()).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol one && one.name().startsWith("numpy."));
  }
}
