package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code sorted(prices)[0]}, {@code sorted(prices)[-1]} in a loop: the smallest, the largest. */
final class SmallestOfSorted {

  /** Looking at an element for the smallest. */
  private static final double SEEN = 12;

  private static final String ONE =
      "there is one each time, or ValueError in the place of IndexError is well";

  private final Candidate candidate;
  private final InLoop inLoop;

  private SmallestOfSorted(Candidate candidate) {
    this.candidate = candidate;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    SmallestOfSorted smallest = new SmallestOfSorted(candidate);
    List<DropIn> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Item it) {
          smallest.first(it).ifPresent(found::add);
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return true;
      }
    }.statements(round.loop().body());
    return found.stream().findFirst();
  }

  /** {@code sorted(xs)[0]}, {@code sorted(xs, key=k)[-1]}. */
  private Optional<DropIn> first(Expression.Item item) {
    boolean isFirst = DropIn.isInteger(item.index(), "0");
    boolean isLast =
        item.index() instanceof Expression.Operation minus
            && minus.operands().size() == 1
            && minus.operator() == Expression.Operator.ARITHMETIC
            && DropIn.isInteger(minus.operands().getFirst(), "1");
    if (!(isFirst || isLast)
        || !(item.object() instanceof Expression.Call call)
        || !isSorted(call)
        || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    boolean isReversed = false;
    boolean hasKey = call.arguments().stream().anyMatch(it -> it.name().equals("key"));
    Expression all = call.arguments().getFirst().value();
    // the last one of those that are equal
    boolean isTurned = !isFirst && hasKey && isSequence(all);
    String from = DropIn.slice(candidate, all);
    StringBuilder given = new StringBuilder(isTurned ? "reversed(" + from + ")" : from);
    for (Argument one : call.arguments().subList(1, call.arguments().size())) {
      if (one.name().equals("key")) {
        given.append(", key=").append(DropIn.slice(candidate, one.value()));
      } else if (one.name().equals("reverse")
          && one.value() instanceof Expression.Literal it
          && (it.kind() == Expression.LiteralKind.TRUE
              || it.kind() == Expression.LiteralKind.FALSE)) {
        isReversed = it.kind() == Expression.LiteralKind.TRUE;
      } else {
        return Optional.empty();
      }
    }
    double sorted = inLoop.time(call);
    double length = inLoop.places(all);
    double total = candidate.load().total();
    double seen = inLoop.starts(call) * length * SEEN;
    String name = isFirst == isReversed ? "max" : "min";
    return length <= 1 || sorted <= seen
        ? Optional.empty()
        : Optional.of(
            new DropIn(
                total / (total - Math.min(total * 0.995, sorted) + seen),
                name,
                "... "
                    + name
                    + "("
                    + given
                    + ") ...  # in the place of "
                    + DropIn.slice(candidate, item)
                    + (InTry.is(candidate.region().function(), item)
                        ? "\nexcept ValueError:  # in the place of IndexError"
                        : ""),
                isFirst || isTurned
                    ? List.of(ONE)
                    : List.of(ONE, "of elements that are equal any one will do")));
  }

  private boolean isSequence(Expression all) {
    return KnownLists.are(candidate, all)
        || FormTypes.answer(candidate.facts(), "sequence", all) == Certainty.YES;
  }

  private boolean isSorted(Expression.Call call) {
    return candidate.facts().valueOf(call.callee()).options().stream()
        .anyMatch(it -> it instanceof Value.Symbol one && one.name().equals("builtins.sorted"));
  }
}
