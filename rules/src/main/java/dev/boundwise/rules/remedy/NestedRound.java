package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Value;

/** Rounds that are a function which stands in another one. */
final class NestedRound {

  private NestedRound() {}

  /** Whether the function that makes up a round stands in another one. */
  static boolean is(Candidate candidate, Round round) {
    return round
        .onlyCall()
        .filter(
            call ->
                candidate.facts().valueOf(call.callee()).options().stream()
                    .anyMatch(it -> it instanceof Value.Own own && isInner(own.function())))
        .isPresent();
  }

  private static boolean isInner(Function function) {
    return function.parent().filter(it -> it.kind() == Function.Kind.FUNCTION).isPresent();
  }
}
