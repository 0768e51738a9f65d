package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All pairs of which only those matter that have something equal:
 *
 * <pre>{@code
 * for i, one in enumerate(rows):
 *     for other in rows[i + 1:]:
 *         if one.name == other.name and is_near(one, other):
 * }</pre>
 *
 * <p>Lists by what has to be equal, made once, leave only these to look at.
 */
final class Joined {

  /** Putting an element into the list of its key. */
  private static final double GATHERED = 250;

  /** Looking for the list of a key, and going over the few that are in it. */
  private static final double FOUND_ALL = 500;

  private final Candidate candidate;
  private final Statement.Loop outer;
  private final InLoop inLoop;

  private Joined(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.outer = round.loop();
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    // rounds that may run at once change nothing that another one reads
    if (!candidate.isFree() || round.comprehension().isPresent()) {
      return Optional.empty();
    }
    Joined joined = new Joined(candidate, round);
    return round.loop().body().stream()
        .map(it -> it instanceof Statement.Loop inner ? joined.inner(inner) : null)
        .filter(Objects::nonNull)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether all that stands before a loop in a round goes on to it. */
  private boolean isReached(Statement.Loop inner) {
    return outer.body().stream()
        .takeWhile(it -> it != inner)
        .allMatch(it -> it instanceof Statement.Assign || it instanceof Statement.Evaluate);
  }

  private Optional<DropIn> inner(Statement.Loop inner) {
    ElementNames names = ElementNames.of(candidate, inner);
    if (!isReached(inner)
        || !inner.otherwise().isEmpty()
        || inner.body().size() != names.statements() + 1
        || !(inner.body().getLast() instanceof Statement.Branch branch)
        || !branch.otherwise().isEmpty()
        || After.reads(candidate, inner)) {
      return Optional.empty();
    }
    return InnerElements.of(candidate, outer, inner)
        .filter(it -> KnownLists.are(candidate, it.rows()))
        .flatMap(
            elements ->
                asked(branch.test())
                    .map(it -> key(elements, names, it))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(key -> dropIn(elements, inner, key, branch)));
  }

  /** What a test asks, up to the first that may do more than give a value. */
  private Stream<Expression> asked(Expression test) {
    return test instanceof Expression.Operation it && it.operator() == Expression.Operator.AND
        ? it.operands().stream().takeWhile(one -> Plain.is(candidate.facts(), one))
        : Stream.of(test);
  }

  /** What has to be equal of an element and of the outer loop's. */
  private Optional<JoinKey> key(InnerElements elements, ElementNames names, Expression test) {
    if (!(test instanceof Expression.Operation equal)
        || !equal.method().equals("__eq__")
        || equal.operands().size() != 2
        || !Plain.is(candidate.facts(), test)) {
      return Optional.empty();
    }
    boolean isFirst = JoinKey.isPart(elements, names, equal.operands().getFirst());
    Expression key = equal.operands().get(isFirst ? 0 : 1);
    Expression wanted = equal.operands().get(isFirst ? 1 : 0);
    boolean isKey =
        JoinKey.isPart(elements, names, key)
            && !Walk.any(wanted, it -> JoinKey.isPart(elements, names, it))
            && !Walk.any(wanted, it -> DropIn.isSame(it, elements.element()))
            && changes(wanted)
            && FormTypes.answer(candidate.facts(), "hashable", key) != Certainty.NO
            && FormTypes.answer(candidate.facts(), "hashable", wanted) != Certainty.NO;
    return isKey ? JoinKey.of(candidate, outer, elements, key, wanted) : Optional.empty();
  }

  /** Whether each round of the outer loop asks for another one. */
  private boolean changes(Expression wanted) {
    return Walk.any(
        wanted,
        it -> it instanceof Expression.Name name && RoundChanges.isSet(outer, name.variable()));
  }

  private DropIn dropIn(
      InnerElements elements, Statement.Loop inner, JoinKey key, Statement.Branch branch) {
    double total = candidate.load().total();
    double length = Math.max(1, inLoop.places(elements.rows()));
    double compared = Math.min(total * 0.999, inLoop.time(inner));
    double after =
        total
            - compared
            + compared / Math.sqrt(length)
            + Math.max(1, inLoop.starts(inner)) * FOUND_ALL
            + length * GATHERED;
    Variable rows = elements.rows().variable();
    return new DropIn(
        total / after,
        "lists by `" + key.written() + "` in the place of the search through `" + rows.name() + "`",
        key.how(DropIn.slice(candidate, branch.test())),
        List.of(
            rows.name() + " has about " + Math.round(length) + " elements",
            "`"
                + key.written()
                + "` is a number or text, and about "
                + Math.round(Math.sqrt(length))
                + " are equal"));
  }
}
