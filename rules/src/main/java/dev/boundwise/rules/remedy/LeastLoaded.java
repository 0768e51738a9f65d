package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list whose least element each round looks for, to change that one alone:
 *
 * <pre>{@code
 * for length in shifts:
 *     least = loads.index(min(loads))
 *     loads[least] += length
 * }</pre>
 *
 * <p>A heap has the least one at hand, and puts it back where it belongs.
 */
final class LeastLoaded {

  private static final String IMPORT = "import heapq\n\n";

  /** A round without its search and what it calls, at most. */
  private static final double OTHER = 500;

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final InLoop inLoop;

  private LeastLoaded(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.loop = round.loop();
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    LeastLoaded least = new LeastLoaded(candidate, round);
    List<Statement> body = round.loop().body();
    for (Statement one : body) {
      Optional<DropIn> found = LeastSearch.of(candidate, one).flatMap(least::dropIn);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<DropIn> dropIn(LeastSearch search) {
    Expression.Name loads = search.loads();
    Optional<Statement.Assign> change = change(search);
    boolean isKept =
        change.isPresent()
            && !RoundChanges.isSet(loop, loads.variable())
            && inLoop.isOwn(loads.variable())
            && inLoop.isLeft(loop, loads.variable())
            && LeastRound.changesNothingElse(candidate, loop, search, change.get());
    if (!isKept || (search.isElement() && !isNew(loads))) {
      return Optional.empty();
    }
    double length = inLoop.places(loads);
    boolean isKnown = inLoop.isCounted(loads);
    // a heap of few numbers takes as long as looking at each
    if (length <= 1 || (!isKnown && search.isCheap())) {
      return Optional.empty();
    }
    double total = candidate.load().total();
    double turn =
        DropIn.figure(candidate, "drop-in-heap-turn")
            + DropIn.figure(candidate, "drop-in-heap-level") * Math.log(length) / Math.log(2);
    double searched =
        Math.max(
            total
                - inLoop.callsBeside(search.code().start(), search.code().end())
                - candidate.load().rounds() * OTHER,
            candidate.load().rounds() * (search.start() + length * search.each()));
    double after = total - Math.min(total * 0.97, searched) + candidate.load().rounds() * turn;
    List<String> assumptions = new ArrayList<>();
    assumptions.add(
        isKnown
            ? loads.variable().name() + " has about " + Math.round(length) + " elements"
            : "how many elements `" + loads.variable().name() + "` has is not known");
    assumptions.add("what is compared are numbers, or ordered as they are: no NaN");
    double factor = total / after;
    return Optional.of(
        new DropIn(
            isKnown ? factor : Math.min(factor, Speedup.DOUBT),
            "heapq.heapreplace",
            IMPORT + search.how(candidate, change.get()),
            assumptions));
  }

  /** Whether nobody but the loop sees the lists in a list: a heap has them in another order. */
  private boolean isNew(Expression.Name rows) {
    return OwnList.made(candidate, loop, rows.variable())
        .filter(LeastLoaded::isOfLists)
        .isPresent();
  }

  /** {@code [[0, name] for name in names]}. */
  private static boolean isOfLists(Expression made) {
    return made instanceof Expression.Comprehension it
        && it.kind() == Expression.CollectionKind.LIST
        && it.loop().body().getFirst() instanceof Statement.Evaluate element
        && element.value() instanceof Expression.Collection list
        && list.kind() == Expression.CollectionKind.LIST;
  }

  /** {@code loads[least] += length}, in each round, after the search. */
  private Optional<Statement.Assign> change(LeastSearch search) {
    List<Statement> body = loop.body();
    List<Statement.Assign> found = new ArrayList<>();
    for (Statement one : body.subList(body.indexOf(search.code()) + 1, body.size())) {
      if (one instanceof Statement.Assign it
          && it.targets().size() == 1
          && search.isLoad(it.targets().getFirst())
          && !Walk.any(it.value(), Expression.Await.class::isInstance)) {
        found.add(it);
      }
    }
    long named =
        search.least().variable().bindings().stream()
            .filter(it -> loop.start() <= it.site().offset() && it.site().offset() <= loop.end())
            .count();
    return found.size() == 1 && named == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
