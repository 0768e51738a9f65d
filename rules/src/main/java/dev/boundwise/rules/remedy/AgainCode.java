package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A function whose answers are kept for the time of a loop, in code. */
final class AgainCode {

  private AgainCode() {}

  /**
   * The function that keeps them, and its call.
   *
   * @param moving what another round gives otherwise
   */
  static String how(Candidate candidate, Expression.Call call, List<Expression> moving) {
    String callee = DropIn.slice(candidate, call.callee());
    String kept = "⟪known_" + callee + "⟫";
    boolean isWhole =
        call.arguments().stream()
            .allMatch(
                it -> moving.contains(it.value()) || it.value() instanceof Expression.Literal);
    Edited inner = new Edited(candidate);
    for (int i = 0; i < moving.size(); i++) {
      inner.with(moving.get(i), name(i));
    }
    String parameters =
        IntStream.range(0, moving.size())
            .mapToObj(AgainCode::name)
            .collect(Collectors.joining(", "));
    String function =
        isWhole
            ? callee
            : "lambda " + parameters + ": " + inner.shown(call).orElse(callee + "(...)");
    String given =
        call.arguments().stream()
            .filter(it -> isWhole || moving.contains(it.value()))
            .map(it -> isWhole ? whole(candidate, it) : DropIn.slice(candidate, it.value()))
            .collect(Collectors.joining(", "));
    return "from functools import lru_cache\n\n"
        + kept
        + " = lru_cache(maxsize=None)("
        + function
        + ")  # before the loop\n\n... "
        + kept
        + "("
        + given
        + ") ...  # in the place of "
        + DropIn.slice(candidate, call);
  }

  private static String name(int i) {
    return "⟪" + "abcdefgh".charAt(Math.min(i, 7)) + "⟫";
  }

  private static String whole(Candidate candidate, Argument one) {
    return candidate.region().unit().text().slice(one.start(), one.end());
  }
}
