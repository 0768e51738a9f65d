package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;

/**
 * A list that each round gives to a function, which only looks whether something is in it:
 *
 * <pre>{@code
 * for loan in loans:
 *     due = due_date(loan.day, closed)
 * }</pre>
 *
 * <p>A set that is made once finds it at once.
 */
final class PassedList {

  /** What is found is found halfway through, what is not there at the end. */
  private static final double PART = 0.7;

  /** Making a set of a list, per element. */
  private static final double MADE = 30;

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final InLoop inLoop;
  private final LookedInto into;

  private PassedList(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.loop = round.loop();
    this.inLoop = new InLoop(candidate);
    this.into = new LookedInto(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    PassedList passed = new PassedList(candidate, round);
    return Again.calls(round.loop().body()).stream()
        .map(passed::given)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<DropIn> given(Expression.Call call) {
    List<Value> options = candidate.facts().valueOf(call.callee()).options();
    if (options.size() != 1
        || !(options.getFirst() instanceof Value.Own own)
        || own.function().owner().isPresent()
        || own.function() == candidate.region().function()
        || call.arguments().stream().anyMatch(Argument::isSpread)) {
      return Optional.empty();
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      Argument argument = call.arguments().get(i);
      if (argument.value() instanceof Expression.Name list && isKept(list)) {
        List<Expression.Operation> tests = into.tests(own.function(), argument, i);
        if (!tests.isEmpty()) {
          return Optional.of(dropIn(call, own.function(), list, tests));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether all rounds give the same list, and do nothing else with it. */
  private boolean isKept(Expression.Name list) {
    return KnownLists.are(candidate, list)
        && inLoop.isLeft(loop, list.variable())
        && !RoundChanges.isSet(loop, list.variable())
        && !RoundChanges.isFilled(loop, list.variable())
        && InLoop.uses(loop.body(), list.variable()) == 1;
  }

  private DropIn dropIn(
      Expression.Call call,
      Function function,
      Expression.Name list,
      List<Expression.Operation> tests) {
    double total = candidate.load().total();
    double times = 0;
    for (Expression.Operation test : tests) {
      times += inLoop.starts(call) * into.times(function, test);
    }
    double length = inLoop.places(list);
    double compared = length * PART * DropIn.figure(candidate, "drop-in-member");
    double searched = Math.min(Math.min(total, inLoop.time(call)) * 0.95, times * compared);
    double after =
        total - searched + times * DropIn.figure(candidate, "drop-in-member-set") + length * MADE;
    String name = list.variable().name();
    return new DropIn(
        total / after,
        "a set in the place of the list `" + name + "`",
        "⟪"
            + name
            + "_set⟫ = set("
            + name
            + ")  # before the loop\n\n... "
            + DropIn.slice(candidate, call)
                .replaceAll("\\b" + name + "\\b(?!\\s*=)", "⟪" + name + "_set⟫")
            + " ...",
        List.of(
            name + " has about " + Math.round(length) + " elements",
            "`" + name + "` holds what is hashable: numbers, text, or tuples of them"));
  }
}
