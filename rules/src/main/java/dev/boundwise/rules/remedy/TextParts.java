package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/** A loop that makes a text longer, by what takes all of its parts at once. */
final class TextParts {

  private TextParts() {}

  /**
   * {@code for x in xs: text += f"{x}"} in a build without the lock, which copies the text in each
   * round; the others make it longer where it is, which is as fast as a join.
   */
  static Optional<DropIn> of(Candidate candidate, Statement.Loop loop) {
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
