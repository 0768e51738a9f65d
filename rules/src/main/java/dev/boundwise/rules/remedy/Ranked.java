package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Each round counts how many of a list are smaller, or larger: sorted once, the list says it by a
 * search.
 *
 * <pre>{@code
 * for one in scores:
 *     rank = 1
 *     for other in scores:
 *         if other > one:
 *             rank += 1
 * }</pre>
 */
final class Ranked {

  /** A search in a sorted list of some thousands, in nanoseconds: measured on CPython 3.11. */
  private static final double SOUGHT = 150;

  /** Making and sorting a list, for an element of some thousands. */
  private static final double SORTED = 250;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private Ranked(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  /** The same, or what else each round goes through a list for: one of a key, or a sum. */
  static Optional<DropIn> orSought(Candidate candidate, Round round) {
    return of(candidate, round)
        .or(() -> Lookups.of(candidate, round))
        .or(() -> WindowSums.of(candidate, round));
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Ranked ranked = new Ranked(candidate, round);
    DropIn[] found = new DropIn[1];
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (found[0] == null && statement instanceof Statement.Loop it) {
          found[0] = CountedOnes.of(candidate, it).flatMap(ranked::found).orElse(null);
        }
        return found[0] == null;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (found[0] == null && expression instanceof Expression.Call it) {
          found[0] = CountedOnes.of(candidate, it).flatMap(ranked::found).orElse(null);
        }
        return found[0] == null;
      }
    }.statements(round.loop().body());
    return Optional.ofNullable(found[0]);
  }

  private Optional<DropIn> found(CountedOnes counted) {
    Expression first = counted.test().operands().getFirst();
    Expression last = counted.test().operands().getLast();
    boolean isFirst = mentions(first, counted.element());
    Expression key = isFirst ? first : last;
    Expression wanted = isFirst ? last : first;
    Set<Variable> own = Set.of(counted.element());
    if (!mentions(key, counted.element())
        || mentions(wanted, counted.element())
        || !Plain.is(candidate.facts(), key)
        || !Plain.is(candidate.facts(), wanted)
        || !Untouched.is(inLoop, round.loop(), counted.source(), Set.of())
        || !Untouched.is(inLoop, round.loop(), key, own)
        || LookupKey.isWritten(candidate, round.loop(), key)
        || counted.changes(wanted)
        || !changes(wanted)) {
      return Optional.empty();
    }
    double total = candidate.load().total();
    double times = inLoop.starts(counted.loop());
    double length = inLoop.times(counted.test()) / Math.max(1, times);
    double searched = Math.min(total * 0.999, counted.nanos(inLoop));
    if (length <= 1 || searched <= 0) {
      return Optional.empty();
    }
    double after = total - searched + times * SOUGHT + length * SORTED;
    return Optional.of(
        new DropIn(
            total / after,
            "a search in a sorted list",
            how(counted, key, wanted, isFirst),
            List.of(
                "about " + Math.round(length) + " are counted each time",
                "`" + slice(key) + "` can be put in order: numbers without NaN, or text")));
  }

  private static boolean mentions(Expression code, Variable element) {
    return Walk.any(code, it -> DropIn.isOf(it, element));
  }

  /** Whether each round compares with another one: else one count before the loop would do. */
  private boolean changes(Expression wanted) {
    return Walk.any(
        wanted,
        it ->
            it instanceof Expression.Name name
                && (round.isElement(it) || RoundChanges.isSet(round.loop(), name.variable())));
  }

  private String slice(Expression code) {
    return DropIn.slice(candidate, code);
  }

  private String how(CountedOnes counted, Expression key, Expression wanted, boolean isFirst) {
    String method = counted.test().method();
    boolean isBelow = method.equals("__lt__") || method.equals("__le__");
    boolean isSmaller = isFirst == isBelow;
    boolean isEqualToo = method.equals("__le__") || method.equals("__ge__");
    String bisect = isSmaller == isEqualToo ? "bisect_right" : "bisect_left";
    String sought = "⟪" + bisect + "⟫(⟪in_order⟫, " + slice(wanted) + ")";
    String name = counted.element().name();
    return "from bisect import ⟪"
        + bisect
        + "⟫\n\n⟪in_order⟫ = sorted("
        + slice(key)
        + " for "
        + name
        + " in "
        + slice(counted.source())
        + ")  # before the loop\n\n... "
        + (isSmaller ? sought : "len(⟪in_order⟫) - " + sought)
        + "  # how many, in the place of counting";
  }
}
