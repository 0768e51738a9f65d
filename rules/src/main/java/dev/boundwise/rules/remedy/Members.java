package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code if x in wanted} in a loop, where {@code wanted} is a list: a set finds it at once. */
final class Members {

  /** What is found is found halfway through, mostly. */
  private static final double HALF = 0.5;

  /** Making a set of a list, per element. */
  private static final double MADE = 30;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private Members(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Members members = new Members(candidate, round);
    for (Expression.Operation test : members.tests()) {
      Optional<DropIn> found = members.dropIn(test);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<Expression.Operation> tests() {
    List<Expression.Operation> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Operation it
            && it.method().equals("__contains__")
            && it.operands().size() == 2
            && it.operands().getLast() instanceof Expression.Name) {
          found.add(it);
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(it.loop().body());
        }
        return true;
      }
    }.statements(round.loop().body());
    return found;
  }

  private Optional<DropIn> dropIn(Expression.Operation test) {
    Expression one = test.operands().getFirst();
    Expression.Name list = (Expression.Name) test.operands().getLast();
    boolean isList = isList(list);
    Certainty isHashable = FormTypes.answer(candidate.facts(), "hashable", one);
    double length = inLoop.places(list);
    if (!isList || isHashable == Certainty.NO || isChanged(list) || length <= 1) {
      return Optional.empty();
    }
    double times = inLoop.times(test);
    double total = candidate.load().total();
    double searched =
        Math.min(total * 0.95, times * length * HALF * DropIn.figure(candidate, "drop-in-member"));
    double after =
        total - searched + times * DropIn.figure(candidate, "drop-in-member-set") + length * MADE;
    String name = list.variable().name();
    List<String> assumptions = new ArrayList<>();
    assumptions.add(name + " has about " + Math.round(length) + " elements");
    if (isHashable == Certainty.UNKNOWN) {
      assumptions.add("`" + name + "` holds what is hashable: numbers, text, or tuples of them");
    }
    return Optional.of(
        new DropIn(
            total / after,
            "a set in the place of the list `" + name + "`",
            name
                + "_set = set("
                + name
                + ")  # before the loop\n\n"
                + "... "
                + DropIn.slice(candidate, test).replaceAll("\\b" + name + "$", name + "_set")
                + " ...",
            List.copyOf(assumptions)));
  }

  /** Whether all that it is known to be is a list. */
  private boolean isList(Expression.Name list) {
    List<Value> options = candidate.facts().valueOf(list).options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && one.type().equals("builtins.list"));
  }

  /** Whether a round may change the list, or make another one of it. */
  private boolean isChanged(Expression.Name list) {
    Statement.Loop loop = round.loop();
    boolean isSet =
        list.variable().bindings().stream()
            .map(Binding::site)
            .anyMatch(it -> loop.start() <= it.offset() && it.offset() <= loop.end());
    boolean isFilled =
        list.variable().fillings().stream()
            .map(Binding::site)
            .anyMatch(it -> loop.start() <= it.offset() && it.offset() <= loop.end());
    int[] tests = {0};
    tests().forEach(it -> tests[0] += DropIn.isSame(it.operands().getLast(), list) ? 1 : 0);
    // nothing else is done with it there
    return isSet || isFilled || InLoop.uses(loop.body(), list.variable()) > tests[0];
  }
}
