package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/** A search from the end that stops at the first element on this side. */
final class BrokenSearch {

  private BrokenSearch() {}

  /** {@code for k in range(i - 1, -1, -1): if xs[k] <= x: ...; break}. */
  static Optional<SoughtPlace> of(Candidate candidate, Statement.Loop loop) {
    if (!(loop.target() instanceof Expression.Name place)
        || !(loop.source() instanceof Expression.Call range)
        || !FormNames.isOf(candidate.facts(), range.callee(), "builtins.range")
        || range.arguments().size() != 3
        || !(loop.body().getFirst() instanceof Statement.Branch branch)
        || !branch.otherwise().isEmpty()
        || branch.then().size() < 2
        || !(branch.then().getLast() instanceof Statement.Jump jump && jump.isBreak())
        || jumps(branch.then()) != 1
        || !(branch.test() instanceof Expression.Operation test)
        || After.reads(candidate, loop, place.variable())) {
      return Optional.empty();
    }
    KeyTest key = KeyTest.of(candidate, test, place);
    List<Expression> given = range.arguments().stream().map(Argument::value).toList();
    String step = RecordSteps.text(candidate, given.get(2));
    String last = RecordSteps.text(candidate, given.get(1));
    if (key == null
        || key.isAbove()
        || !step.equals("-1")
        || !last.equals(key.shift() == 0 ? "-1" : "0")
        || key.shift() < -1
        || key.shift() > 0) {
      return Optional.empty();
    }
    PlaceEnd end = PlaceEnd.of(candidate, given.getFirst()).plus(key.shift() + 1L);
    String high = SoughtPlace.written(candidate, end);
    return Optional.of(
        new SoughtPlace(
            loop,
            place,
            key.element(),
            key.key(),
            key.wanted(),
            key.isEqualToo(),
            "",
            SoughtPlace.isNotNegative(candidate, end) ? high : "max(0, " + high + ")",
            1 + key.shift(),
            branch));
  }

  private static int jumps(List<Statement> body) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] += statement instanceof Statement.Jump ? 1 : 0;
        return true;
      }
    }.statements(body);
    return found[0];
  }
}
