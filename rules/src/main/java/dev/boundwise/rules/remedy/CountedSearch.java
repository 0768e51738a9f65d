package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.List;
import java.util.Optional;

/** A search that counts a place up or down as long as elements are on the other side. */
final class CountedSearch {

  private CountedSearch() {}

  /** {@code while i > 0 and xs[i - 1] > x: i -= 1}, {@code while i < len(xs) and xs[i] < x}. */
  static Optional<SoughtPlace> of(Candidate candidate, Statement.Loop loop) {
    if (!loop.otherwise().isEmpty()
        || !(loop.source() instanceof Expression.Operation both)
        || both.operator() != Expression.Operator.AND
        || both.operands().size() != 2
        || !(both.operands().getLast() instanceof Expression.Operation test)
        || !(loop.body().getFirst() instanceof Statement.Assign step)
        || !step.updates()
        || !(step.targets().getFirst() instanceof Expression.Name place)
        || !(step.value() instanceof Expression.Operation sum)
        || !DropIn.isInteger(sum.operands().getLast(), "1")) {
      return Optional.empty();
    }
    KeyTest key = KeyTest.of(candidate, test, place);
    Optional<Expression> start = Before.made(candidate, loop, place.variable());
    if (key == null || start.isEmpty()) {
      return Optional.empty();
    }
    PlaceEnd from = PlaceEnd.of(candidate, start.get());
    String bound = RecordSteps.text(candidate, both.operands().getFirst());
    String name = place.variable().name();
    boolean isBack =
        sum.method().equals("__sub__") && key.isAbove() && isFirst(bound, name, key.shift());
    boolean isOn =
        sum.method().equals("__add__")
            && !key.isAbove()
            && key.shift() == 0
            && isLast(candidate, both.operands().getFirst(), place, key.element());
    long shift = -key.shift();
    boolean isKnown = SoughtPlace.isNotNegative(candidate, from.plus(isBack ? 1 - shift : 0));
    if (!(isBack || isOn) || !isKnown || shift < 0 || shift > 1) {
      return Optional.empty();
    }
    String end = SoughtPlace.written(candidate, from.plus(isBack ? 1 - shift : 0));
    return Optional.of(
        new SoughtPlace(
            loop,
            place,
            key.element(),
            key.key(),
            key.wanted(),
            key.isAbove() != key.isEqualToo(),
            isBack ? "" : end,
            isBack ? end : "",
            isBack ? (int) (1 - shift) : 0,
            null));
  }

  /** Whether it says that the place of the element is not before the first one. */
  private static boolean isFirst(String bound, String name, int shift) {
    return (shift == 0
            ? List.of(name + ">=0", "0<=" + name, name + ">-1", "-1<" + name)
            : List.of(name + ">0", "0<" + name, name + ">=1", "1<=" + name, name))
        .contains(bound);
  }

  /** {@code i < len(xs)}. */
  private static boolean isLast(
      Candidate candidate, Expression bound, Expression.Name place, Expression.Item element) {
    if (!(bound instanceof Expression.Operation it)
        || it.operands().size() != 2
        || !(it.method().equals("__lt__") || it.method().equals("__gt__"))) {
      return false;
    }
    boolean isLess = it.method().equals("__lt__");
    Expression end = it.operands().get(isLess ? 1 : 0);
    Expression length =
        end instanceof Expression.Name name ? Lengths.of(candidate, name).orElse(end) : end;
    return DropIn.isSame(it.operands().get(isLess ? 0 : 1), place)
        && length instanceof Expression.Call call
        && call.arguments().size() == 1
        && FormNames.isOf(candidate.facts(), call.callee(), "builtins.len")
        && DropIn.isSame(call.arguments().getFirst().value(), element.object());
  }
}
