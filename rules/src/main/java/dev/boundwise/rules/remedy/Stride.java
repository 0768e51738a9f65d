package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loop that does nothing but give places of a list that are equally far apart the same value:
 * {@code for j in range(a, b, s): xs[j] = c}, {@code while j < b: xs[j] = c; j += s}.
 *
 * @param from the first place; null for 0
 * @param until the end
 * @param isIncluded whether the end is one of the places
 * @param step null for 1
 * @param isCounted whether it counts by hand
 */
record Stride(
    Expression list,
    Expression.Name index,
    @Nullable Expression from,
    Expression until,
    boolean isIncluded,
    @Nullable Expression step,
    Expression value,
    boolean isCounted) {

  static Optional<Stride> of(Candidate candidate, Statement.Loop loop) {
    if (loop.isAsync() || !loop.otherwise().isEmpty() || loop.body().isEmpty()) {
      return Optional.empty();
    }
    Optional<Stride> found =
        loop.body().getFirst() instanceof Statement.Assign it
                && !it.updates()
                && it.targets().size() == 1
                && it.targets().getFirst() instanceof Expression.Item place
                && place.index() instanceof Expression.Name index
            ? loop.isConditional()
                ? counted(loop, place, index, it.value())
                : ranged(candidate, loop, place, index, it.value())
            : Optional.empty();
    return found.filter(it -> it.isKept(candidate));
  }

  private static Optional<Stride> ranged(
      Candidate candidate,
      Statement.Loop loop,
      Expression.Item place,
      Expression.Name index,
      Expression value) {
    if (loop.body().size() != 1
        || !DropIn.isSame(loop.target(), index)
        || !(loop.source() instanceof Expression.Call call)
        || !isRange(candidate, call)) {
      return Optional.empty();
    }
    List<Expression> given = call.arguments().stream().map(it -> it.value()).toList();
    return Optional.of(
        new Stride(
            place.object(),
            index,
            given.size() < 2 ? null : given.getFirst(),
            given.get(given.size() < 2 ? 0 : 1),
            false,
            given.size() < 3 ? null : given.get(2),
            value,
            false));
  }

  /** Whether it calls {@code range} with one to three numbers. */
  static boolean isRange(Candidate candidate, Expression.Call call) {
    return !call.arguments().isEmpty()
        && call.arguments().size() <= 3
        && call.arguments().stream().allMatch(it -> it.isPositional())
        && candidate.facts().valueOf(call.callee()).options().stream()
            .allMatch(it -> it instanceof Value.Symbol one && one.name().equals("builtins.range"))
        && call.callee() instanceof Expression.Name name
        && name.variable().name().equals("range");
  }

  private static Optional<Stride> counted(
      Statement.Loop loop, Expression.Item place, Expression.Name index, Expression value) {
    if (loop.body().size() != 2
        || !(loop.source() instanceof Expression.Operation test)
        || test.operator() != Expression.Operator.COMPARE
        || test.operands().size() != 2
        || !(loop.body().getLast() instanceof Statement.Assign next)
        || next.targets().size() != 1
        || !DropIn.isSame(next.targets().getFirst(), index)
        || !(next.value() instanceof Expression.Operation sum)
        || !sum.method().equals("__add__")
        || sum.operands().size() != 2) {
      return Optional.empty();
    }
    boolean isFirst = DropIn.isSame(sum.operands().getFirst(), index);
    boolean isLast = !next.updates() && DropIn.isSame(sum.operands().getLast(), index);
    boolean isLeft = DropIn.isSame(test.operands().getFirst(), index);
    boolean isRight = DropIn.isSame(test.operands().getLast(), index);
    String less = isLeft ? "__l" : "__g";
    return (isFirst || isLast) && (isLeft || isRight) && test.method().startsWith(less)
        ? Optional.of(
            new Stride(
                place.object(),
                index,
                index,
                test.operands().get(isLeft ? 1 : 0),
                test.method().endsWith("e__"),
                sum.operands().get(isFirst ? 1 : 0),
                value,
                true))
        : Optional.empty();
  }

  /** Whether no round changes what the loop is made of. */
  private boolean isKept(Candidate candidate) {
    boolean isPlain =
        Stream.of(list, until, value).allMatch(it -> isPlain(candidate, it))
            && (step == null || isPlain(candidate, step))
            && (from == null || Plain.is(candidate.facts(), from));
    return isPlain
        && (value instanceof Expression.Name
            || value instanceof Expression.Literal
            || (value instanceof Expression.Operation it
                && it.method().equals("__neg__")
                && it.operands().getFirst() instanceof Expression.Literal));
  }

  /** Whether an expression has the same value in all rounds: only items of lists change. */
  private boolean isPlain(Candidate candidate, Expression code) {
    return Plain.is(candidate.facts(), code)
        && !Walk.any(code, it -> DropIn.isSame(it, index))
        && (code == list || !Walk.any(code, Expression.Item.class::isInstance));
  }

  /** Whether the places lie side by side. */
  boolean isDense() {
    return step == null || DropIn.isInteger(step, "1");
  }
}
