package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.List;
import java.util.Optional;

/**
 * A list or a set that each round searches for its smallest element, which it takes out:
 *
 * <pre>{@code
 * while todo:
 *     node = min(todo, key=lambda it: distance[it])
 *     todo.remove(node)
 * }</pre>
 *
 * <p>or that it sorts again before it takes the first. A heap has the smallest one at hand.
 */
final class Smallest {

  /** What {@code min} takes for an element with a key, and sorting what is nearly sorted. */
  private static final double SEARCHED = 55;

  /** Taking the smallest one from a heap, and putting in what became smaller, for each round. */
  private static final double TAKEN = 1500;

  private final Candidate candidate;
  private final InLoop inLoop;

  private Smallest(Candidate candidate) {
    this.candidate = candidate;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Statement.Loop loop = round.loop();
    if (!loop.isConditional() || round.comprehension().isPresent() || loop.isAsync()) {
      return Optional.empty();
    }
    Smallest smallest = new Smallest(candidate);
    List<Statement> body = loop.body();
    for (int i = 0; i + 1 < body.size(); i++) {
      Optional<DropIn> found = smallest.of(loop, body.get(i), body.get(i + 1));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<DropIn> of(Statement.Loop loop, Statement one, Statement next) {
    Optional<Expression.Call> search =
        taken(one, next).or(() -> sorted(one, next)).filter(it -> isKept(loop, it));
    return search.flatMap(it -> dropIn(it, one.start(), next.end()));
  }

  /** {@code node = min(todo, key=...)}, {@code todo.remove(node)}. */
  private Optional<Expression.Call> taken(Statement one, Statement next) {
    return one instanceof Statement.Assign it
            && !it.updates()
            && it.targets().size() == 1
            && it.targets().getFirst() instanceof Expression.Name element
            && it.value() instanceof Expression.Call min
            && min.callee() instanceof Expression.Name name
            && name.variable().isUnbound()
            && name.variable().name().equals("min")
            && min.arguments().size() == 2
            && min.arguments().getLast().name().equals("key")
            && min.arguments().getFirst().value() instanceof Expression.Name todo
            && next instanceof Statement.Evaluate removed
            && removed.value() instanceof Expression.Call remove
            && remove.callee() instanceof Expression.Attribute method
            && (method.name().equals("remove") || method.name().equals("discard"))
            && DropIn.isSame(method.object(), todo)
            && remove.arguments().size() == 1
            && DropIn.isSame(remove.arguments().getFirst().value(), element)
        ? Optional.of(min)
        : Optional.empty();
  }

  /** {@code queue.sort(key=...)}, {@code cost, node = queue.pop(0)}. */
  private static Optional<Expression.Call> sorted(Statement one, Statement next) {
    return one instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Call sort
            && sort.callee() instanceof Expression.Attribute method
            && method.name().equals("sort")
            && method.object() instanceof Expression.Name queue
            && sort.arguments().stream().noneMatch(given -> given.name().equals("reverse"))
            && next instanceof Statement.Assign made
            && made.value() instanceof Expression.Call pop
            && Fronts.isFirst(pop)
            && pop.callee() instanceof Expression.Attribute front
            && DropIn.isSame(front.object(), queue)
        ? Optional.of(sort)
        : Optional.empty();
  }

  private static Expression.Name container(Expression.Call search) {
    return search.callee() instanceof Expression.Attribute method
        ? (Expression.Name) method.object()
        : (Expression.Name) search.arguments().getFirst().value();
  }

  /** Whether nobody else sees the container, and its key reads a place and computes nothing. */
  private boolean isKept(Statement.Loop loop, Expression.Call search) {
    Variable todo = container(search).variable();
    boolean isPlain =
        search.arguments().stream()
            .filter(it -> it.name().equals("key"))
            .map(Argument::value)
            .allMatch(SearchKey::isPlain);
    return isPlain && inLoop.isOwn(todo) && !RoundChanges.isSet(loop, todo);
  }

  /** What stands in for the search, which stands from one offset to another. */
  private Optional<DropIn> dropIn(Expression.Call search, int start, int end) {
    Expression.Name todo = container(search);
    double length = inLoop.places(todo);
    double rounds = Math.max(1, candidate.load().rounds());
    if (length <= 1) {
      return Optional.empty();
    }
    double searched = rounds * length / 2 * SEARCHED;
    double rest = Math.max(rounds * TAKEN, inLoop.longestBeside(start, end));
    String name = todo.variable().name();
    return Optional.of(
        new DropIn(
            (rest + searched) / rest,
            "heapq",
            search.arguments().isEmpty() ? HeapCode.whole(name) : HeapCode.byKey(name),
            List.of(
                name + " has about " + Math.round(length) + " elements",
                "what is compared only becomes smaller, and those alike may come in another"
                    + " order")));
  }
}
