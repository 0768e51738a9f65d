package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.Optional;

/**
 * What a loop inside of another one goes over, the same list in all rounds of the outer one: {@code
 * for b in rows}, {@code for b in rows[i + 1:]}, {@code for j, b in enumerate(rows)}, {@code for j
 * in range(i)} with {@code rows[j]}.
 *
 * @param rows the list
 * @param element the name of an element, or of its place
 * @param isPlace whether it is the place
 */
record InnerElements(
    Candidate candidate,
    Statement.Loop loop,
    Expression.Name rows,
    Expression.Name element,
    boolean isPlace) {

  static Optional<InnerElements> of(
      Candidate candidate, Statement.Loop outer, Statement.Loop loop) {
    if (loop.isConditional() || loop.isAsync()) {
      return Optional.empty();
    }
    Optional<InnerElements> found =
        loop.target() instanceof Expression.Name name
            ? named(candidate, loop, name)
            : numbered(candidate, loop);
    return found.filter(it -> it.isKept(outer));
  }

  private static Optional<InnerElements> named(
      Candidate candidate, Statement.Loop loop, Expression.Name name) {
    if (loop.source() instanceof Expression.Call range && isCalled(range, "range")) {
      return rows(loop, name).map(it -> new InnerElements(candidate, loop, it, name, true));
    }
    return list(loop.source()).map(it -> new InnerElements(candidate, loop, it, name, false));
  }

  /** {@code for j, b in enumerate(rows)}. */
  private static Optional<InnerElements> numbered(Candidate candidate, Statement.Loop loop) {
    return loop.target() instanceof Expression.Collection pair
            && pair.elements().size() == 2
            && pair.elements().getLast() instanceof Expression.Name name
            && loop.source() instanceof Expression.Call call
            && isCalled(call, "enumerate")
            && !call.arguments().isEmpty()
        ? list(call.arguments().getFirst().value())
            .map(it -> new InnerElements(candidate, loop, it, name, false))
        : Optional.empty();
  }

  /** {@code rows}, {@code rows[i + 1:]}. */
  private static Optional<Expression.Name> list(Expression source) {
    return switch (source) {
      case Expression.Name it -> Optional.of(it);
      case Expression.Item it
          when it.object() instanceof Expression.Name name
              && it.index() instanceof Expression.Operation slice
              && slice.operator() == Expression.Operator.SLICE ->
          Optional.of(name);
      default -> Optional.empty();
    };
  }

  /** The list whose elements stand at the places: {@code rows[j]}. */
  private static Optional<Expression.Name> rows(Statement.Loop loop, Expression.Name place) {
    Expression.Name[] found = new Expression.Name[1];
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (found[0] == null
            && expression instanceof Expression.Item it
            && it.object() instanceof Expression.Name name
            && DropIn.isSame(it.index(), place)) {
          found[0] = name;
        }
        return true;
      }
    }.statements(loop.body());
    return Optional.ofNullable(found[0]);
  }

  private static boolean isCalled(Expression.Call call, String name) {
    return call.callee() instanceof Expression.Name it
        && it.variable().isUnbound()
        && it.variable().name().equals(name);
  }

  /** Whether it is a list, the same in all rounds, and no round gives its elements other names. */
  private boolean isKept(Statement.Loop outer) {
    var values = candidate.facts().valueOf(rows).options();
    boolean isList =
        !values.isEmpty()
            && values.stream()
                .allMatch(
                    it ->
                        it instanceof Value.Tuple
                            || (it instanceof Value.Instance one
                                && (one.type().equals("builtins.list")
                                    || one.type().equals("builtins.tuple"))));
    return isList
        && !RoundChanges.isSet(outer, rows.variable())
        && !RoundChanges.isFilled(outer, rows.variable())
        && new InLoop(candidate).isLeft(rows.variable())
        && element.variable().bindings().stream()
                .map(it -> it.site().offset())
                .filter(it -> outer.start() <= it && it <= outer.end())
                .count()
            == 1;
  }

  boolean is(Variable variable) {
    return variable == element.variable();
  }

  /** Whether a call is given the element, and of a place nothing but the element there. */
  boolean isMadeOf(Expression.Call call) {
    int[] places = {0};
    int[] elements = {0};
    Walk.any(
        call,
        it -> {
          places[0] += DropIn.isSame(it, element) ? 1 : 0;
          boolean isElement =
              it instanceof Expression.Item part
                  && DropIn.isSame(part.object(), rows)
                  && DropIn.isSame(part.index(), element);
          elements[0] += isElement ? 1 : 0;
          return false;
        });
    return places[0] > 0 && (!isPlace || places[0] == elements[0]);
  }
}
