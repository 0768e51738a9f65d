package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code for at in range(0, len(data), size): struct.unpack(form, data[at:at + size])}: {@code
 * struct.iter_unpack} reads all records without a slice for each.
 */
final class Unpacked {

  private final Candidate candidate;
  private final Statement.Loop loop;

  private Unpacked(Candidate candidate, Statement.Loop loop) {
    this.candidate = candidate;
    this.loop = loop;
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    return new Unpacked(candidate, round.loop()).read();
  }

  private Optional<DropIn> read() {
    if (loop.isConditional()
        || !(loop.target() instanceof Expression.Name at)
        || !(loop.source() instanceof Expression.Call range)
        || !is(range, "builtins.range")
        || range.arguments().size() != 3
        || !DropIn.isInteger(range.arguments().getFirst().value(), "0")
        || !(range.arguments().get(1).value() instanceof Expression.Call length)
        || !is(length, "builtins.len")
        || !(length.arguments().getFirst().value() instanceof Expression.Name data)) {
      return Optional.empty();
    }
    String size = DropIn.slice(candidate, range.arguments().getLast().value());
    List<Expression.Call> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call it && isRead(it, at, data, size)) {
          found.add(it);
        }
        return true;
      }
    }.statements(loop.body());
    boolean isAll =
        found.size() == 1
            && InLoop.uses(loop.body(), at.variable()) == 2
            && InLoop.uses(loop.body(), data.variable()) == 1
            && FormTypes.answer(candidate.facts(), "bytes", data) != Certainty.NO;
    return isAll && !After.reads(candidate, loop, loop.end(), at.variable())
        ? Optional.of(dropIn(found.getFirst(), data, size))
        : Optional.empty();
  }

  private DropIn dropIn(Expression.Call call, Expression.Name data, String size) {
    double total = candidate.load().total();
    double rounds = candidate.load().rounds();
    double saved = Math.min(total * 0.8, rounds * DropIn.figure(candidate, "drop-in-unpacked"));
    String form = DropIn.slice(candidate, call.arguments().getFirst().value());
    return new DropIn(
        total / (total - saved),
        "struct.iter_unpack",
        "for ⟪record⟫ in struct.iter_unpack("
            + form
            + ", "
            + data.variable().name()
            + "):\n    ... ⟪record⟫ ...  # in the place of "
            + DropIn.slice(candidate, call),
        List.of(
            "a record of `" + form + "` has " + size + " bytes, and the data are whole records"));
  }

  private boolean isRead(
      Expression.Call call, Expression.Name at, Expression.Name data, String size) {
    List<Argument> given = call.arguments();
    String name = at.variable().name();
    return is(call, "struct.unpack")
        && given.size() == 2
        && given.getLast().value() instanceof Expression.Item slice
        && DropIn.isSame(slice.object(), data)
        && DropIn.slice(candidate, slice.index())
            .replace(" ", "")
            .equals(name + ":" + name + "+" + size.replace(" ", ""));
  }

  private boolean is(Expression.Call call, String name) {
    return candidate.facts().valueOf(call.callee()).options().stream()
        .anyMatch(it -> it instanceof Value.Symbol one && one.name().equals(name));
  }
}
