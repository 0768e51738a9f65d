package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code if x in wanted} in a loop, where {@code wanted} is a list: a set finds it at once. One
 * that is only appended to, {@code seen}, has a set beside it; of lists in a list, {@code
 * friends[x]}, each becomes one.
 */
final class Members {

  /**
   * What is found is found halfway through, what is not there at the end, and what grows is shorter
   * on the way: as the loop's time was predicted.
   */
  private static final double PART = 0.7;

  /** Making a set of a list, per element. */
  private static final double MADE = 30;

  /** What a round takes beside the search, at least. */
  private static final double OTHER = 20;

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
            && it.operands().size() == 2) {
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
    Expression list = test.operands().getLast();
    Expression.Name whole =
        list instanceof Expression.Name name
            ? name
            : list instanceof Expression.Item it && it.object() instanceof Expression.Name name
                ? name
                : null;
    if (whole == null
        || !KnownLists.are(candidate, list)
        || RoundChanges.isSet(round.loop(), whole.variable())
        || Hashed.sought(candidate, test) == Certainty.NO) {
      return Optional.empty();
    }
    int uses = InLoop.uses(round.loop().body(), whole.variable());
    int reads = MemberCode.reads(round.loop(), whole);
    List<Expression.Call> appends = RoundChanges.calls(round.loop(), whole, "append");
    boolean isKept = uses == reads && !RoundChanges.isFilled(round.loop(), whole.variable());
    boolean isSeen =
        list == whole
            && inLoop.isAlone(whole.variable())
            && !appends.isEmpty()
            && uses == reads + appends.size();
    return (isKept || isSeen) && !OtherNames.change(candidate, round.loop(), whole.variable())
        ? dropIn(test, list, whole, isKept ? List.of() : appends)
        : Optional.empty();
  }

  private Optional<DropIn> dropIn(
      Expression.Operation test,
      Expression list,
      Expression.Name whole,
      List<Expression.Call> appends) {
    double length = inLoop.places(list);
    if (length <= 1) {
      return Optional.empty();
    }
    double times = inLoop.times(test);
    double total = candidate.load().total();
    double compared = length * PART * DropIn.figure(candidate, "drop-in-member");
    double searched = Math.max(0, Math.min(total - times * OTHER, times * compared));
    double many = list == whole ? 1 : Math.max(1, inLoop.places(whole));
    double after =
        total
            - searched
            + (times + many * appends.size()) * DropIn.figure(candidate, "drop-in-member-set")
            + many * length * MADE;
    String name = whole.variable().name();
    List<String> assumptions = new ArrayList<>();
    assumptions.add(
        (list == whole ? name : "each list of " + name)
            + " has about "
            + Math.round(length)
            + " elements");
    if (Hashed.sought(candidate, test) == Certainty.UNKNOWN) {
      assumptions.add("`" + name + "` holds what is hashable: numbers, text, or tuples of them");
    }
    return Optional.of(
        new DropIn(
            total / after,
            "a set "
                + (appends.isEmpty() ? "in the place of" : "beside")
                + " the list `"
                + DropIn.slice(candidate, list)
                + "`",
            MemberCode.how(candidate, test, list, whole, appends),
            List.copyOf(assumptions)));
  }
}
