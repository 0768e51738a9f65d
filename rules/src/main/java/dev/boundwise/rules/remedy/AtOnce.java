package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/** A loop that hands each element on to what takes all of them at once. */
final class AtOnce {

  private AtOnce() {}

  static Optional<DropIn> of(Candidate candidate, Statement.Loop loop) {
    return summed(candidate, loop)
        .or(() -> copied(candidate, loop))
        .or(() -> joined(candidate, loop));
  }

  /** {@code for x in xs: total += x} of whole numbers. */
  private static Optional<DropIn> summed(Candidate candidate, Statement.Loop loop) {
    if (loop.body().size() == 1
        && loop.body().getFirst() instanceof Statement.Assign it
        && it.updates()
        && it.targets().size() == 1
        && it.targets().getFirst() instanceof Expression.Name total
        && it.value() instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && DropIn.isSame(sum.operands().getLast(), loop.target())
        && !DropIn.isSame(total, loop.target())
        && !Walk.any(loop.source(), inner -> DropIn.isSame(inner, total))
        && DropIn.isAll(candidate.facts(), sum.operands().getLast(), "builtins.int")
        && DropIn.isAll(candidate.facts(), sum.operands().getFirst(), "builtins.int")) {
      return Optional.of(
          new DropIn(
              DropIn.figure(candidate, "drop-in-sum"),
              "sum",
              total.variable().name() + " += sum(" + DropIn.slice(candidate, loop.source()) + ")",
              List.of()));
    }
    return Optional.empty();
  }

  /** {@code for x in xs: found.append(x)}. */
  private static Optional<DropIn> copied(Candidate candidate, Statement.Loop loop) {
    if (loop.body().size() == 1
        && loop.body().getFirst() instanceof Statement.Evaluate it
        && Numbers.appended(it.value()).filter(one -> DropIn.isSame(one, loop.target())).isPresent()
        && it.value() instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && DropIn.isAll(candidate.facts(), method.object(), "builtins.list")
        && !Walk.any(loop.source(), inner -> DropIn.isSame(inner, method.object()))) {
      return Optional.of(
          new DropIn(
              DropIn.figure(candidate, "drop-in-extend"),
              "list.extend",
              DropIn.slice(candidate, method.object())
                  + ".extend("
                  + DropIn.slice(candidate, loop.source())
                  + ")",
              List.of()));
    }
    return Optional.empty();
  }

  /**
   * {@code for x in xs: text += f"{x}"} in a build without the lock, which copies the text in each
   * round; the others make it longer where it is, which is as fast as a join.
   */
  private static Optional<DropIn> joined(Candidate candidate, Statement.Loop loop) {
    if (!candidate.runtime().isFree()
        || loop.body().size() != 1
        || !(loop.body().getFirst() instanceof Statement.Assign it)
        || !it.updates()
        || it.targets().size() != 1
        || !(it.targets().getFirst() instanceof Expression.Name text)
        || !(it.value() instanceof Expression.Operation sum)
        || !sum.method().equals("__add__")
        || text.variable().scope() != candidate.region().function()
        || !DropIn.isAll(candidate.facts(), text, "builtins.str")
        || !DropIn.isAll(candidate.facts(), sum.operands().getLast(), "builtins.str")
        || Walk.any(sum.operands().getLast(), inner -> DropIn.isSame(inner, text))
        || Walk.any(loop.source(), inner -> DropIn.isSame(inner, text))) {
      return Optional.empty();
    }
    Expression part = sum.operands().getLast();
    double rounds = candidate.load().rounds();
    // about as long as what writes it
    double copied = rounds * rounds / 2 * (part.end() - part.start());
    double after = candidate.load().total();
    return Optional.of(
        new DropIn(
            1 + copied * DropIn.figure(candidate, "drop-in-text-copied") / after,
            "str.join",
            text.variable().name()
                + " += \"\".join("
                + DropIn.slice(candidate, part)
                + " for "
                + DropIn.slice(candidate, loop.target())
                + " in "
                + DropIn.slice(candidate, loop.source())
                + ")",
            List.of()));
  }
}
