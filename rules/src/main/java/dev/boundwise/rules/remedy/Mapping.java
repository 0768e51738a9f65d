package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.source.SourceText;
import java.util.Optional;
import java.util.Set;

/** Calls of {@code map} and {@code filter} in a pool: {@code list(map(f, xs))}. */
final class Mapping {

  private static final Set<String> NAMES = Set.of("map", "filter");

  private Mapping() {}

  /** The call of map or filter, or what is given what it makes. */
  static Optional<Expression.Call> of(Candidate candidate) {
    return candidate
        .region()
        .piece()
        .flatMap(
            it -> it.code() instanceof Expression.Call call ? Optional.of(call) : Optional.empty());
  }

  static boolean isOfLambda(Expression.Call call) {
    return inner(call).arguments().getFirst().value() instanceof Expression.Lambda;
  }

  static String code(Candidate candidate, Expression.Call call, String executor) {
    SourceText text = candidate.region().unit().text();
    Expression.Call inner = inner(call);
    Argument first = inner.arguments().getFirst();
    Argument last = inner.arguments().getLast();
    String given = text.slice(first.start(), last.end());
    String mapped = "pool.map(" + given + ")";
    if (text.slice(inner.callee().span()).equals("filter")) {
      // what the function says of each is sent back, not what is kept
      String source = text.slice(last.span());
      mapped = "(x for x, is_kept in zip(" + source + ", " + mapped + ") if is_kept)";
    }
    String around =
        inner.equals(call)
            ? "... " + mapped + " ...  # the results are used inside"
            : text.slice(call.start(), inner.start())
                + mapped
                + text.slice(inner.end(), call.end())
                + "  # used inside";
    return "with " + executor + "() as pool:\n    " + around;
  }

  private static Expression.Call inner(Expression.Call call) {
    return !isMapping(call)
            && !call.arguments().isEmpty()
            && call.arguments().getFirst().value() instanceof Expression.Call it
            && isMapping(it)
        ? it
        : call;
  }

  private static boolean isMapping(Expression.Call call) {
    return call.callee() instanceof Expression.Name name
        && NAMES.contains(name.variable().name())
        && call.arguments().size() > 1;
  }
}
