package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of many that is most like another one, by {@code difflib}:
 *
 * <pre>{@code
 * for name in names:
 *     for one in known:
 *         ratio = SequenceMatcher(None, name, one).ratio()
 *         if ratio > best:
 * }</pre>
 *
 * <p>A matcher that is kept reads its second text once, and its quick bounds say of most texts that
 * they are not like enough.
 */
final class Matchers {

  /** How many times as fast with bounds, and with matchers that are kept as well: measured. */
  private static final double BOUNDED = 2.2;

  private static final double KEPT = 3.5;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private Matchers(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    if (round.comprehension().isPresent()) {
      return Optional.empty();
    }
    Matchers matchers = new Matchers(candidate, round);
    Statement.Loop loop = round.loop();
    List<DropIn> found = new ArrayList<>();
    matchers.bounded(loop, false).ifPresent(found::add);
    for (Statement one : loop.body()) {
      if (one instanceof Statement.Loop inner) {
        matchers.bounded(inner, true).ifPresent(found::add);
      }
    }
    return found.stream().findFirst();
  }

  /** A loop over texts that keeps the one that is most alike. */
  private Optional<DropIn> bounded(Statement.Loop loop, boolean isInner) {
    if (loop.isConditional()
        || !(loop.target() instanceof Expression.Name element)
        || loop.body().size() != 2
        || !(loop.body().getFirst() instanceof Statement.Assign it)
        || it.updates()
        || it.targets().size() != 1
        || !(it.targets().getFirst() instanceof Expression.Name ratio)
        || !(it.value() instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)
        || !method.name().equals("ratio")
        || !(method.object() instanceof Expression.Call made)
        || !isMatcher(made)
        || !(loop.body().getLast() instanceof Statement.Branch branch)
        || !branch.otherwise().isEmpty()
        || !(branch.test() instanceof Expression.Operation more)
        || !more.method().equals("__gt__")
        || more.operands().size() != 2
        || !DropIn.isSame(more.operands().getFirst(), ratio)
        || !(more.operands().getLast() instanceof Expression.Name best)
        || After.reads(candidate, loop, ratio.variable())) {
      return Optional.empty();
    }
    Expression first = made.arguments().get(1).value();
    Expression second = made.arguments().get(2).value();
    boolean isSecond = DropIn.isSame(second, element);
    Expression other = isSecond ? first : second;
    boolean isOther =
        other instanceof Expression.Name name
            && !RoundChanges.isSet(loop, name.variable())
            && (isSecond || DropIn.isSame(first, element));
    if (!isOther) {
      return Optional.empty();
    }
    boolean isKept =
        isInner
            && (!isSecond
                || (loop.source() instanceof Expression.Name all
                    && KnownLists.are(candidate, all)
                    && KeptList.is(candidate, round, all)));
    double total = candidate.load().total();
    double time = isInner ? Math.min(total, inLoop.time(loop)) : total;
    double gain = isKept ? KEPT : BOUNDED;
    return Optional.of(
        new DropIn(
            total / (total - time + time / gain),
            "a matcher with bounds",
            MatcherCode.how(candidate, loop, made, ratio, best, branch, isKept, isSecond),
            List.of("most of the texts are unlike")));
  }

  /** {@code SequenceMatcher(None, a, b)}. */
  private boolean isMatcher(Expression.Call call) {
    return call.arguments().size() == 3
        && call.arguments().stream().allMatch(it -> it.isPositional())
        && candidate.facts().valueOf(call).options().stream()
            .anyMatch(
                it ->
                    it instanceof Value.Instance one
                        && one.type().equals("difflib.SequenceMatcher"));
  }
}
