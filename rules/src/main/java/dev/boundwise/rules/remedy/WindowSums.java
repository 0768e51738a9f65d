package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sums of parts of a list that lie one over the other: of running sums they are differences.
 *
 * <pre>{@code
 * for i in range(len(values)):
 *     part = values[max(0, i - half):i + half + 1]
 *     means.append(sum(part) / len(part))
 * }</pre>
 */
final class WindowSums {

  /** A number of a slice, copied and added, in nanoseconds: measured on CPython 3.11. */
  private static final double ADDED = 8;

  /** Running sums, for a number; the difference of two of them, with its places. */
  private static final double RUNNING = 30;

  private static final double DIFFERENCE = 150;

  /** Where a slice begins and ends that may count from the end. */
  private static final double COUNTED = 250;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private WindowSums(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    WindowSums windows = new WindowSums(candidate, round);
    List<Expression.Call> calls = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call it && windows.isSum(it)) {
          calls.add(it);
        }
        return true;
      }
    }.statements(round.loop().body());
    return calls.stream().map(windows::found).flatMap(Optional::stream).findFirst();
  }

  private boolean isSum(Expression.Call call) {
    return call.arguments().size() == 1
        && candidate.facts().valueOf(call.callee()).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol one && one.name().equals("builtins.sum"));
  }

  private Optional<DropIn> found(Expression.Call sum) {
    Expression given = sum.arguments().getFirst().value();
    Expression.Item part = part(given);
    if (part == null
        || !(part.object() instanceof Expression.Name list)
        || !(part.index() instanceof Expression.Operation slice)
        || slice.operator() != Expression.Operator.SLICE
        || !KnownLists.are(candidate, list)
        || !Untouched.is(inLoop, round.loop(), list, Set.of())) {
      return Optional.empty();
    }
    Expression from = slice.operands().get(0);
    Expression to = slice.operands().get(1);
    boolean isStepped =
        slice.operands().size() > 2
            && slice.operands().get(2).start() < slice.operands().get(2).end();
    // parts that lie side by side are gone over once anyway
    if (isStepped || !isMoving(from) || !isMoving(to)) {
      return Optional.empty();
    }
    String low = DropIn.slice(candidate, from);
    String high = DropIn.slice(candidate, to);
    double total = candidate.load().total();
    double length = inLoop.places(part);
    double times = inLoop.times(sum);
    double summed = Math.min(total * 0.9, times * length * ADDED);
    Signs signs = new Signs(candidate);
    boolean isForward =
        Stream.of(from, to).noneMatch(it -> signs.isNotNegative(it) == Certainty.NO);
    List<String> assumptions = new ArrayList<>();
    assumptions.add("a part has about " + Math.round(length) + " numbers");
    Stream.of(from, to)
        .filter(it -> isForward && signs.isNotNegative(it) == Certainty.UNKNOWN)
        .forEach(it -> assumptions.add("`" + DropIn.slice(candidate, it) + "` is not negative"));
    assumptions.add("of floats the last digits may differ, and none is infinite or NaN");
    double each = isForward ? DIFFERENCE : DIFFERENCE + COUNTED;
    double after = total - summed + times * each + inLoop.places(list) * RUNNING;
    return Optional.of(
        new DropIn(
            total / after,
            "differences of running sums",
            SumsCode.how(list.variable().name(), low, high, isForward),
            assumptions));
  }

  /** {@code values[a:b]}, or a name that the round gives it and does nothing else with. */
  private Expression.@Nullable Item part(Expression given) {
    if (given instanceof Expression.Name name) {
      return name.variable().bindings().size() == 1
              && name.variable().bindings().getFirst() instanceof Binding.Assigned made
              && made.value() instanceof Expression.Item it
              && InLoop.uses(round.loop().body(), name.variable()) <= 1 + measured(name)
          ? it
          : null;
    }
    return given instanceof Expression.Item it ? it : null;
  }

  /** How often a name stands in {@code sum(part)} or {@code len(part)}. */
  private int measured(Expression.Name name) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        boolean isMeasure =
            expression instanceof Expression.Call call
                && call.arguments().size() == 1
                && DropIn.isSame(call.arguments().getFirst().value(), name)
                && Plain.isMeasure(candidate.facts(), call.callee());
        found[0] += isMeasure ? 1 : 0;
        return true;
      }
    }.statements(round.loop().body());
    return found[0];
  }

  /** Whether a bound is another one in each round. */
  private boolean isMoving(Expression bound) {
    return Plain.is(candidate.facts(), bound) && Walk.any(bound, round::isElement);
  }
}
