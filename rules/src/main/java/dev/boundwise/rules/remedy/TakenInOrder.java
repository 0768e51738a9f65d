package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Elements that are taken out one after the other, the largest or the smallest of all that are left
 * each time, while nothing is put in:
 *
 * <pre>{@code
 * while counts and len(top) < 50:
 *     word = max(counts, key=counts.get)
 *     top.append((word, counts.pop(word)))
 * }</pre>
 *
 * <p>Sorted once, they come in the same order.
 */
final class TakenInOrder {

  /** Sorting all takes as long as so many searches: measured. */
  private static final double SEARCHES = 3.5;

  /** Fewer rounds may take less than sorting. */
  private static final double LEAST_ROUNDS = 8;

  /** A round without its search. */
  private static final double TAKEN = 60;

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final InLoop inLoop;

  private TakenInOrder(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.loop = round.loop();
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    return round.comprehension().isPresent() || round.loop().isAsync()
        ? Optional.empty()
        : new TakenInOrder(candidate, round).read();
  }

  private Optional<DropIn> read() {
    if (loop.body().size() < 2
        || !(loop.body().getFirst() instanceof Statement.Assign first)
        || first.updates()
        || first.targets().size() != 1
        || !(first.targets().getFirst() instanceof Expression.Name taken)
        || !(first.value() instanceof Expression.Call search)
        || !(LeastSearch.isCalled(search, "max") || LeastSearch.isCalled(search, "min"))
        || search.arguments().isEmpty()
        || !(search.arguments().getFirst().value() instanceof Expression.Name all)) {
      return Optional.empty();
    }
    TakenFrom kind = TakenFrom.of(candidate, all);
    List<Expression.Call> removed = removals(all, taken, kind);
    boolean isOnlyTaken =
        kind != TakenFrom.OTHER
            && removed.size() == 1
            && inLoop.isOwn(all.variable())
            && inLoop.isLeft(loop, all.variable())
            && !RoundChanges.isSet(loop, all.variable())
            && new TakenRound(candidate, loop, search, all).leavesRest(removed.getFirst(), taken)
            && !Walk.any(
                loop.source(),
                it -> it instanceof Expression.Item one && DropIn.isSame(one.object(), all))
            && (loop.isConditional() || !Walk.any(loop.source(), it -> DropIn.isSame(it, all)));
    boolean areMany = isUntilEmpty(all) || candidate.least().rounds() >= LEAST_ROUNDS;
    if (!isOnlyTaken || !areMany) {
      return Optional.empty();
    }
    if (kind == TakenFrom.LIST && OwnList.made(candidate, loop, all.variable()).isEmpty()) {
      return Optional.empty();
    }
    return dropIn(search, removed.getFirst(), all, taken, kind);
  }

  private Optional<DropIn> dropIn(
      Expression.Call search,
      Expression.Call removed,
      Expression.Name all,
      Expression.Name taken,
      TakenFrom kind) {
    double total = candidate.load().total();
    double rounds = candidate.load().rounds();
    // what is taken out of a list is searched for as well
    int end = kind == TakenFrom.LIST ? Math.max(search.end(), removed.end()) : search.end();
    double beside = inLoop.longestBeside(search.start(), end) + rounds * TAKEN;
    double searched = Math.min(total * 0.995, total - beside);
    if (searched <= 0 || rounds < LEAST_ROUNDS) {
      return Optional.empty();
    }
    double after = total - searched + searched / rounds * SEARCHES + rounds * TAKEN;
    return Optional.of(
        new DropIn(
            total / after,
            "one `sorted` for all rounds",
            TakenCode.how(candidate, search, removed, all, taken, kind),
            List.of("of two elements one is the smaller, or they are equal: no NaN")));
  }

  /** {@code counts.pop(word)}, {@code todo.remove(it)}. */
  private List<Expression.Call> removals(
      Expression.Name all, Expression.Name taken, TakenFrom kind) {
    List<Expression.Call> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        // what is not taken out in each round is found again
        return !(statement instanceof Statement.Branch || statement instanceof Statement.Loop);
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
            && DropIn.isSame(method.object(), all)
            && kind.removes(method.name())
            && !call.arguments().isEmpty()
            && DropIn.isSame(call.arguments().getFirst().value(), taken)) {
          found.add(call);
        }
        return true;
      }
    }.statements(loop.body());
    return found;
  }

  /** {@code while todo}: it takes them all. */
  private boolean isUntilEmpty(Expression.Name all) {
    return loop.isConditional() && DropIn.isSame(loop.source(), all);
  }
}
