package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import java.util.List;

/** Expressions that are known to be lists. */
final class KnownLists {

  private KnownLists() {}

  /** Whether all that one is known to be is a list; of {@code rows[i]}, {@code rows} as well. */
  static boolean are(Candidate candidate, Expression code) {
    return isList(candidate, code)
        && (!(code instanceof Expression.Item it) || isList(candidate, it.object()));
  }

  private static boolean isList(Candidate candidate, Expression code) {
    List<Value> options = candidate.facts().valueOf(code).options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && one.type().equals("builtins.list"));
  }
}
