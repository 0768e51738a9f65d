package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code asdict(answer)} of a data class that holds numbers and text alone: its attributes are the
 * dict already, and nothing in them needs a copy.
 */
final class FlatRecords {

  /** A dict of what an object holds, in nanoseconds: measured. */
  private static final double MADE = 250;

  private final Candidate candidate;
  private final InLoop inLoop;

  private FlatRecords(Candidate candidate) {
    this.candidate = candidate;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    FlatRecords records = new FlatRecords(candidate);
    return Again.calls(round).stream().map(records::found).flatMap(Optional::stream).findFirst();
  }

  private Optional<DropIn> found(Expression.Call call) {
    if (call.arguments().size() != 1
        || !call.arguments().getFirst().isPositional()
        || !FormNames.isOf(candidate.facts(), call.callee(), "dataclasses.asdict")) {
      return Optional.empty();
    }
    Expression record = call.arguments().getFirst().value();
    List<Value> options = candidate.facts().valueOf(record).options();
    return options.size() == 1
            && options.getFirst() instanceof Value.OwnObject it
            && Plain.is(candidate.facts(), record)
        ? FlatClass.of(it.type()).map(flat -> dropIn(call, record, it.type().name(), flat))
        : Optional.empty();
  }

  private DropIn dropIn(Expression.Call call, Expression record, String type, FlatClass flat) {
    double times = Math.max(1, inLoop.starts(call));
    double rest = Math.max(0, candidate.load().total() - inLoop.time(call));
    double field = DropIn.figure(candidate, "drop-in-asdict");
    String object = DropIn.slice(candidate, record);
    List<String> assumptions = new ArrayList<>();
    assumptions.add("nothing gives `" + object + "` attributes that " + type + " does not declare");
    for (String one : flat.tuples()) {
      assumptions.add("`" + one + "` holds numbers and text");
    }
    double after = rest + times * MADE;
    return new DropIn(
        (after + times * flat.fields() * field) / after,
        "dict(vars(...))",
        "... dict(vars(" + object + ")) ...  # in the place of " + DropIn.slice(candidate, call),
        assumptions);
  }
}
