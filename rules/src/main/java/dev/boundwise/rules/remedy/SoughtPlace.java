package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search for a place in a list, one element after the other.
 *
 * @param loop that searches
 * @param place the name of the place
 * @param element of the list that is looked at, {@code xs[i - 1]}
 * @param key of the element that is compared
 * @param wanted what it is compared with
 * @param isRight whether what is equal lies before the place
 * @param low the first place that may be, in code; empty for the start of the list
 * @param high where the places end, in code; empty for the end of the list
 * @param more what {@code bisect} says beyond the place
 * @param found what a search does that has found one, and stops; null for one that counts
 */
record SoughtPlace(
    Statement.Loop loop,
    Expression.Name place,
    Expression.Item element,
    Expression key,
    Expression wanted,
    boolean isRight,
    String low,
    String high,
    int more,
    Statement.@Nullable Branch found) {

  static Optional<SoughtPlace> of(Candidate candidate, Statement.Loop loop) {
    if (loop.isAsync() || loop.body().size() != 1) {
      return Optional.empty();
    }
    return loop.isConditional()
        ? CountedSearch.of(candidate, loop)
        : BrokenSearch.of(candidate, loop);
  }

  /** Whether it is the elements themselves that are compared. */
  boolean isWhole() {
    return key.start() == element.start() && key.end() == element.end();
  }

  /** Whether each round begins at an end of the list, wherever its own place is. */
  boolean isFromAfar() {
    String end = high + low;
    return end.matches("\\d*|len\\(.*");
  }

  static boolean isNotNegative(Candidate candidate, PlaceEnd end) {
    Expression base = end.base();
    return end.more() >= 0
        && (base == null || new Signs(candidate).isNotNegative(base) == Certainty.YES);
  }

  static String written(Candidate candidate, PlaceEnd end) {
    Expression base = end.base();
    String more = end.more() == 0 ? "" : (end.more() < 0 ? " - " : " + ") + Math.abs(end.more());
    return base == null ? Long.toString(end.more()) : DropIn.slice(candidate, base) + more;
  }
}
