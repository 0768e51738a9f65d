package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loop that gives places of a list the same value: a slice takes all of them at once. A slice
 * makes a list longer where its end is beyond the list's, and counts from the end where it is
 * negative.
 */
final class StrideFill {

  /** What a slice takes however few places it has, beside what beginning a loop takes. */
  private static final double SLICE = 200;

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final Stride stride;
  private final Signs signs;
  private final List<String> assumptions = new ArrayList<>();

  private StrideFill(Candidate candidate, Statement.Loop loop, Stride stride) {
    this.candidate = candidate;
    this.loop = loop;
    this.stride = stride;
    this.signs = new Signs(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    return round.comprehension().isPresent()
        ? Optional.empty()
        : Stride.of(candidate, round.loop())
            .map(it -> new StrideFill(candidate, round.loop(), it))
            .filter(StrideFill::isSame)
            .map(StrideFill::dropIn);
  }

  /** Whether a slice does the same; notes what that rests on. */
  private boolean isSame() {
    Variable index = stride.index().variable();
    boolean isRead = After.reads(candidate, loop, index);
    Certainty isFrom =
        stride.isCounted()
            ? signs.isNotNegative(index, loop.start() - 1)
            : isNotNegative(stride.from());
    Certainty isUntil = isNotNegative(stride.until());
    return isKnown()
        && (stride.isCounted() || !isRead)
        && holds(isFrom, stride.from(), "is not negative")
        && holds(isNotNegative(stride.step()), stride.step(), "is positive")
        && isWithin()
        && (isUntil == Certainty.NO || holds(isUntil, stride.until(), "is not negative"));
  }

  private Certainty isNotNegative(@Nullable Expression code) {
    return code == null ? Certainty.YES : signs.isNotNegative(code);
  }

  private boolean holds(Certainty is, @Nullable Expression code, String what) {
    if (is == Certainty.UNKNOWN && code != null) {
      assumptions.add("`" + slice(code) + "` " + what);
    }
    return is != Certainty.NO;
  }

  /** Whether it is a list, or bytes that may be given such a number. */
  private boolean isKnown() {
    return are("builtins.list") || (are("builtins.bytearray") && isByte());
  }

  private boolean are(String type) {
    List<Value> options = candidate.facts().valueOf(stride.list()).options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && one.type().equals(type));
  }

  private boolean isByte() {
    return stride.value() instanceof Expression.Literal it
        && switch (it.kind()) {
          case TRUE, FALSE -> true;
          case INTEGER -> it.text().matches("\\d{1,3}") && Integer.parseInt(it.text()) < 256;
          case NONE, FLOAT, TEXT, BYTES, OTHER -> false;
        };
  }

  /**
   * Whether the end is not beyond that of the list. Where that is not known, a slice with gaps
   * fails as the loop does, but with another error.
   */
  private boolean isWithin() {
    int more = stride.isIncluded() ? 1 : 0;
    if (WithinList.is(candidate, loop, stride.list(), stride.until(), more)) {
      return true;
    }
    assumptions.add(
        "`" + slice(stride.until()) + "` is not beyond the end of `" + slice(stride.list()) + "`");
    return stride.step() instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.INTEGER
        && !stride.isDense()
        && !it.text().equals("0")
        && isWhole(stride.until())
        && !InTry.is(candidate.region().function(), loop);
  }

  private boolean isWhole(Expression code) {
    return !stride.isCounted() || FormTypes.answer(candidate.facts(), "int", code) == Certainty.YES;
  }

  private DropIn dropIn() {
    boolean isList = are("builtins.list");
    double each =
        DropIn.figure(
            candidate,
            !isList
                ? "drop-in-stride-bytes"
                : stride.isDense() ? "drop-in-stretch" : "drop-in-stride");
    double after = SLICE + candidate.load().rounds() * each;
    boolean isRead = After.reads(candidate, loop, stride.index().variable());
    boolean mayBeNegative = isNotNegative(stride.until()) == Certainty.NO;
    return new DropIn(
        candidate.load().total() / after,
        "a slice",
        new StrideCode(candidate, stride, mayBeNegative).written(isList, isRead),
        List.copyOf(assumptions));
  }

  private String slice(Expression code) {
    return DropIn.slice(candidate, code).replaceAll("\\s+", " ");
  }
}
