package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each round works out of a whole list that no round changes: {@code sum(xs)}, {@code
 * sorted(xs)}. Once, before the loop, is enough.
 */
final class Again {

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private Again(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Again again = new Again(candidate, round);
    return calls(round).stream().map(again::whole).flatMap(Optional::stream).findFirst();
  }

  /** The calls that a round makes. */
  static List<Expression.Call> calls(Round round) {
    return calls(round.loop().body());
  }

  /** The calls of some statements. */
  static List<Expression.Call> calls(List<Statement> body) {
    List<Expression.Call> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call it) {
          found.add(it);
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return true;
      }
    }.statements(body);
    return found;
  }

  /** {@code sum(xs)}, {@code sorted(xs)}. */
  private Optional<DropIn> whole(Expression.Call call) {
    boolean isWhole =
        candidate.facts().valueOf(call.callee()).options().size() == 1
            && candidate.facts().valueOf(call.callee()).options().getFirst()
                instanceof Value.Symbol it
            && KeptList.WHOLE.contains(it.name());
    if (!isWhole
        || call.arguments().size() != 1
        || !(call.arguments().getFirst().value() instanceof Expression.Name list)
        || !KnownLists.are(candidate, list)
        || !KeptList.is(candidate, round, list)
        || !isOnlyRead(call)) {
      return Optional.empty();
    }
    double total = candidate.load().total();
    double each = inLoop.time(call);
    double once = each / Math.max(1, inLoop.starts(call));
    String code = DropIn.slice(candidate, call);
    return each <= 0
        ? Optional.empty()
        : Optional.of(
            new DropIn(
                total / (total - Math.min(total * 0.995, each) + once),
                "one `" + code + "` for all rounds",
                "⟪whole⟫ = " + code + "  # before the loop\n\n... ⟪whole⟫ ...",
                List.of(
                    list.variable().name()
                        + " has about "
                        + Math.round(inLoop.places(list))
                        + " elements")));
  }

  /** What is made anew in each round may be kept where no round changes it. */
  private boolean isOnlyRead(Expression.Call call) {
    boolean[] is = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Operation it ->
              is[0] |=
                  it.operands().contains(call)
                      && it.operator() != Expression.Operator.CHOICE
                      && it.operator() != Expression.Operator.AND
                      && it.operator() != Expression.Operator.OR;
          case Expression.Item it -> is[0] |= it.object() == call;
          case Expression.Attribute it ->
              is[0] |=
                  it.object() == call && (it.name().equals("index") || it.name().equals("count"));
          default -> {}
        }
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return true;
      }
    }.statements(round.loop().body());
    return is[0];
  }
}
