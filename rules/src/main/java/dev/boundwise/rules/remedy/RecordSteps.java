package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.Optional;
import java.util.Set;

/**
 * A loop that goes through bytes in steps of one size.
 *
 * @param at the name of each place
 * @param data what it goes through
 * @param start where it begins, in code; {@code 0} for the first byte
 * @param size of a step
 * @param isCounted whether {@code at} says how many steps there were, not how many bytes
 */
record RecordSteps(
    Expression.Name at, Expression.Name data, String start, Expression size, boolean isCounted) {

  static Optional<RecordSteps> of(Candidate candidate, Statement.Loop loop) {
    return loop.isConditional() ? ofTest(candidate, loop) : ofRange(candidate, loop);
  }

  /** {@code for at in range(0, len(data), size)}, {@code for n in range(len(data) // size)}. */
  private static Optional<RecordSteps> ofRange(Candidate candidate, Statement.Loop loop) {
    if (!(loop.target() instanceof Expression.Name at)
        || !(loop.source() instanceof Expression.Call range)
        || !FormNames.isOf(candidate.facts(), range.callee(), "builtins.range")) {
      return Optional.empty();
    }
    if (range.arguments().size() == 1) {
      return range.arguments().getFirst().value() instanceof Expression.Operation count
              && count.method().equals("__floordiv__")
              && data(candidate, count.operands().getFirst()) instanceof Expression.Name data
          ? Optional.of(new RecordSteps(at, data, "0", count.operands().getLast(), true))
          : Optional.empty();
    }
    if (range.arguments().size() != 3) {
      return Optional.empty();
    }
    Expression end = range.arguments().get(1).value();
    Expression size = range.arguments().getLast().value();
    Expression whole =
        end instanceof Expression.Operation it && text(candidate, it).endsWith("+1")
            ? ofLast(candidate, it, size)
            : end;
    return data(candidate, whole) instanceof Expression.Name data
        ? begun(candidate, range.arguments().getFirst().value())
            .map(it -> new RecordSteps(at, data, it, size, false))
        : Optional.empty();
  }

  /** The length in {@code len(data) - size + 1}; the whole where it is another sum. */
  private static Expression ofLast(Candidate candidate, Expression.Operation end, Expression size) {
    return end.operands().getFirst() instanceof Expression.Operation last
            && text(candidate, end.operands().getLast()).equals("1")
            && isLess(candidate, last, size)
        ? last.operands().getFirst()
        : end;
  }

  /** {@code len(data) - size}. */
  private static boolean isLess(Candidate candidate, Expression code, Expression size) {
    return code instanceof Expression.Operation it
        && it.method().equals("__sub__")
        && text(candidate, it.operands().getLast()).equals(text(candidate, size));
  }

  /** {@code while at < len(data)}, whose last step is {@code at += size}. */
  private static Optional<RecordSteps> ofTest(Candidate candidate, Statement.Loop loop) {
    if (!(loop.source() instanceof Expression.Operation test)
        || !Set.of("__lt__", "__le__").contains(test.method())
        || !(loop.body().getLast() instanceof Statement.Assign step)
        || !step.updates()
        || !(step.targets().getFirst() instanceof Expression.Name at)
        || !(step.value() instanceof Expression.Operation sum)
        || !sum.method().equals("__add__")
        || !DropIn.isSame(sum.operands().getFirst(), at)) {
      return Optional.empty();
    }
    Expression size = sum.operands().getLast();
    Expression first = test.operands().getFirst();
    Expression last = test.operands().getLast();
    boolean isStrict = test.method().equals("__lt__");
    boolean isWhole =
        text(candidate, first).equals(text(candidate, at) + "+" + text(candidate, size));
    boolean isLast = DropIn.isSame(first, at) && isLess(candidate, last, size);
    Expression whole = isLast ? ((Expression.Operation) last).operands().getFirst() : last;
    boolean isAll = isStrict ? DropIn.isSame(first, at) && !isLast : isWhole || isLast;
    return isAll && data(candidate, whole) instanceof Expression.Name data
        ? Before.made(candidate, loop, at.variable())
            .flatMap(it -> begun(candidate, it))
            .map(it -> new RecordSteps(at, data, it, size, false))
        : Optional.empty();
  }

  private static Optional<String> begun(Candidate candidate, Expression start) {
    String text = text(candidate, start);
    boolean isKnown =
        start instanceof Expression.Name name
            ? FormNames.constant(name).isPresent()
            : start instanceof Expression.Literal && text.matches("\\d+");
    return isKnown ? Optional.of(text) : Optional.empty();
  }

  /** The data whose length it is; what is no length stays. */
  private static Expression data(Candidate candidate, Expression code) {
    Expression length =
        code instanceof Expression.Name name ? Lengths.of(candidate, name).orElse(code) : code;
    return length instanceof Expression.Call it
            && it.arguments().size() == 1
            && FormNames.isOf(candidate.facts(), it.callee(), "builtins.len")
        ? it.arguments().getFirst().value()
        : new Expression.Unknown(code.start(), code.end());
  }

  static String text(Candidate candidate, Expression code) {
    return DropIn.slice(candidate, code).replaceAll("\\s", "");
  }

  /** The data from where on they are gone through, in code. */
  String from() {
    return data.variable().name() + (start.equals("0") ? "" : "[" + start + ":]");
  }
}
