package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code datetime.strptime(text, "%Y-%m-%d")} in a loop: {@code datetime.fromisoformat} reads what
 * is written so, and does not look at the format again each time. Of other formats without names
 * the numbers stand at the same places in all texts.
 */
final class Dates {

  /** Formats that all versions read which have it. */
  private static final Set<String> ISO =
      Set.of(
          "%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M");

  private static final int SINCE = 7;

  private Dates() {}

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Expression.Call[] found = new Expression.Call[1];
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (found[0] == null
            && expression instanceof Expression.Call it
            && isReading(candidate, it)) {
          found[0] = it;
        }
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(it.loop().body());
        }
        return true;
      }
    }.statements(round.loop().body());
    return found[0] != null && candidate.runtime().version().isAtLeast(3, SINCE)
        ? Optional.of(dropIn(candidate, found[0]))
        : Optional.empty();
  }

  private static boolean isReading(Candidate candidate, Expression.Call call) {
    return call.arguments().size() == 2
        && call.callee() instanceof Expression.Attribute
        && call.arguments().getLast().value() instanceof Expression.Literal format
        && format.kind() == Expression.LiteralKind.TEXT
        && (ISO.contains(format.text()) || DateSlices.of(format.text()).isPresent())
        && candidate.facts().valueOf(call.callee()).options().stream()
            .anyMatch(
                it ->
                    it instanceof Value.Symbol one
                        && one.name().equals("datetime.datetime.strptime"));
  }

  private static DropIn dropIn(Candidate candidate, Expression.Call call) {
    double total = candidate.load().total();
    InLoop inLoop = new InLoop(candidate);
    double read = Math.min(total * 0.99, inLoop.time(call));
    Expression.Attribute callee = (Expression.Attribute) call.callee();
    String type = DropIn.slice(candidate, callee.object());
    String text = DropIn.slice(candidate, call.arguments().getFirst().value());
    String format = ((Expression.Literal) call.arguments().getLast().value()).text();
    boolean isIso = ISO.contains(format);
    DateSlices slices = DateSlices.of(format).orElseThrow();
    double each =
        isIso
            ? DropIn.figure(candidate, "drop-in-iso-date")
            : slices.slices().size() * DropIn.figure(candidate, "drop-in-sliced-date");
    return new DropIn(
        total / (total - read + inLoop.times(call) * each),
        isIso ? "datetime.fromisoformat" : "reading its parts with int()",
        (isIso ? type + ".fromisoformat(" + text + ")" : slices.how(type, text))
            + "  # in the place of "
            + DropIn.slice(candidate, call),
        List.of(
            "all of them are written as `"
                + format
                + "` says, with two digits for a month and a day,"
                + " and nothing relies on an error for what is not"));
  }
}
