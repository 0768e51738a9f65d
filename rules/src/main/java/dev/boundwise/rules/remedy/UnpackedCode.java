package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.Optional;

/** A loop over records, in code. */
final class UnpackedCode {

  private static final String RECORD = "⟪record⟫";

  private final Candidate candidate;
  private final Round round;
  private final Statement.Loop loop;

  UnpackedCode(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.loop = round.loop();
  }

  /** Whether all that rounds do is to put records into a list. */
  boolean isAll(RecordRead read) {
    return isList(read) || appended(read).isPresent();
  }

  String how(RecordRead read, RecordSteps steps) {
    return isList(read)
        ? "list(" + read.iterates() + ")"
        : appended(read)
            .map(it -> DropIn.slice(candidate, it) + ".extend(" + read.iterates() + ")")
            .orElseGet(() -> edited(read, RECORD));
  }

  private boolean isList(RecordRead read) {
    return round
        .comprehension()
        .filter(it -> it.kind() == Expression.CollectionKind.LIST)
        .filter(
            it -> loop.body().getFirst() instanceof Statement.Evaluate one && read.is(one.value()))
        .isPresent();
  }

  /** The list, where rounds do nothing but {@code found.append(RECORD.unpack(...))}. */
  private Optional<Expression> appended(RecordRead read) {
    int statements = loop.body().size() - (loop.isConditional() ? 1 : 0);
    return round.comprehension().isEmpty()
            && statements == 1
            && loop.body().getFirst() instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Call append
            && append.callee() instanceof Expression.Attribute method
            && method.name().equals("append")
            && read.is(append.arguments().getFirst().value())
        ? Optional.of(method.object())
        : Optional.empty();
  }

  private String edited(RecordRead read, String name) {
    Code whole = round.comprehension().map(Code.class::cast).orElse(loop);
    Edited edited = new Edited(candidate);
    String target = name;
    if (loop.body().getFirst() instanceof Statement.Assign it
        && read.is(it.value())
        && it.targets().size() == 1
        && loop.body().size() > (loop.isConditional() ? 2 : 1)) {
      // a, b = RECORD.unpack(...) is what the loop gives
      target = DropIn.slice(candidate, it.targets().getFirst());
      edited.with(it.start(), loop.body().get(1).start(), "");
    } else {
      edited.with(read.call(), name);
    }
    String each = target + " in " + read.iterates();
    if (loop.isConditional()) {
      Statement step = loop.body().getLast();
      Statement before = loop.body().get(Math.max(0, loop.body().size() - 2));
      edited.with(loop.start(), loop.source().end(), "for " + each);
      edited.with(before.end(), step.end(), "");
    } else {
      edited.with(loop.target().start(), loop.source().end(), each);
    }
    return edited
        .shown(whole)
        .orElse(
            "for "
                + name
                + " in "
                + read.iterates()
                + ":\n    ... "
                + name
                + " ...  # in the place of "
                + DropIn.slice(candidate, read.call()));
  }
}
