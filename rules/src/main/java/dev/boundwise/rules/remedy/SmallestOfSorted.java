package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
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
    StringBuilder given =
        new StringBuilder(DropIn.slice(candidate, call.arguments().getFirst().value()));
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
    double all = inLoop.time(call);
    double length = inLoop.places(call.arguments().getFirst().value());
    double total = candidate.load().total();
    double seen = inLoop.starts(call) * length * SEEN;
    String name = isFirst == isReversed ? "max" : "min";
    return length <= 1 || all <= seen
        ? Optional.empty()
        : Optional.of(
            new DropIn(
                total / (total - Math.min(total * 0.995, all) + seen),
                name,
                "... "
                    + name
                    + "("
                    + given
                    + ") ...  # in the place of "
                    + DropIn.slice(candidate, item),
                isFirst ? List.of() : List.of("of elements that are equal any one will do")));
  }

  private boolean isSorted(Expression.Call call) {
    return candidate.facts().valueOf(call.callee()).options().stream()
        .anyMatch(it -> it instanceof Value.Symbol one && one.name().equals("builtins.sorted"));
  }
}
