package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A search for whoever has least.
 *
 * @param code the statement
 * @param least the name that it gives to what it finds: an element, or its place, or its key
 * @param loads the list, or the dict
 * @param way how it is written
 */
record LeastSearch(Statement.Assign code, Expression.Name least, Expression.Name loads, Way way) {

  /** How a search is written; what it takes at least, and for each element: measured. */
  private enum Way {
    /** {@code least = min(rows)} of lists, whose first item grows. */
    ELEMENT(80, 23),
    /** {@code least = loads.index(min(loads))}. */
    PLACE(80, 13),
    /** {@code least = min(range(n), key=lambda i: loads[i])}. */
    KEYED_PLACE(250, 39),
    /** {@code least = min(loads, key=loads.get)} of a dict. */
    KEY(250, 39);

    private final double start;
    private final double each;

    Way(double start, double each) {
      this.start = start;
      this.each = each;
    }
  }

  static Optional<LeastSearch> of(Candidate candidate, Statement statement) {
    if (!(statement instanceof Statement.Assign it)
        || it.updates()
        || it.targets().size() != 1
        || !(it.targets().getFirst() instanceof Expression.Name least)
        || !(it.value() instanceof Expression.Call call)) {
      return Optional.empty();
    }
    List<Argument> given = call.arguments();
    if (isMin(call) && given.size() == 1) {
      return given.getFirst().value() instanceof Expression.Name rows
              && KnownLists.are(candidate, rows)
          ? Optional.of(new LeastSearch(it, least, rows, Way.ELEMENT))
          : Optional.empty();
    }
    if (call.callee() instanceof Expression.Attribute method
        && method.name().equals("index")
        && method.object() instanceof Expression.Name loads
        && given.size() == 1
        && given.getFirst().value() instanceof Expression.Call min
        && isMin(min)
        && min.arguments().size() == 1
        && DropIn.isSame(min.arguments().getFirst().value(), loads)
        && KnownLists.are(candidate, loads)) {
      return Optional.of(new LeastSearch(it, least, loads, Way.PLACE));
    }
    return isMin(call) && given.size() == 2 && given.getLast().name().equals("key")
        ? keyed(candidate, it, least, given)
        : Optional.empty();
  }

  /** {@code min(range(len(loads)), key=loads.__getitem__)}, {@code min(loads, key=loads.get)}. */
  private static Optional<LeastSearch> keyed(
      Candidate candidate, Statement.Assign it, Expression.Name least, List<Argument> given) {
    Expression all = given.getFirst().value();
    Expression key = given.getLast().value();
    if (!(LeastKey.loads(key) instanceof Expression.Name loads)) {
      return Optional.empty();
    }
    if (all instanceof Expression.Name name) {
      boolean is =
          DropIn.isSame(name, loads) && DropIn.isAll(candidate.facts(), name, "builtins.dict");
      return is ? Optional.of(new LeastSearch(it, least, name, Way.KEY)) : Optional.empty();
    }
    return all instanceof Expression.Call range
            && MadeLength.isNamed(range, "range")
            && range.arguments().size() == 1
            && LeastKey.measured(candidate, range.arguments().getFirst().value())
                instanceof Expression.Name list
            && DropIn.isSame(list, loads)
            && KnownLists.are(candidate, list)
        ? Optional.of(new LeastSearch(it, least, list, Way.KEYED_PLACE))
        : Optional.empty();
  }

  private static boolean isMin(Expression.Call call) {
    return isCalled(call, "min");
  }

  /** Whether a call is of a function of the language, however much it is given. */
  static boolean isCalled(Expression.Call call, String name) {
    return call.callee() instanceof Expression.Name callee
        && callee.variable().isUnbound()
        && callee.variable().name().equals(name);
  }

  /** Whether it finds an element of the list itself. */
  boolean isElement() {
    return way == Way.ELEMENT;
  }

  /** Whether it is as fast as a heap where elements are few. */
  boolean isCheap() {
    return way == Way.PLACE;
  }

  double start() {
    return way.start;
  }

  double each() {
    return way.each;
  }

  /** {@code loads[least]}, or {@code least[0]}: what elements are compared by. */
  boolean isLoad(Expression code) {
    return code instanceof Expression.Item it
        && (isElement()
            ? DropIn.isSame(it.object(), least) && DropIn.isInteger(it.index(), "0")
            : DropIn.isSame(it.object(), loads) && DropIn.isSame(it.index(), least));
  }

  /** The heap in code. */
  String how(Candidate candidate, Statement.Assign change) {
    String changed = candidate.region().unit().text().slice(change.span());
    String searched = DropIn.slice(candidate, code.value());
    String list = loads.variable().name();
    String name = least.variable().name();
    return switch (way) {
      case ELEMENT -> LeastCode.ofElements(list, name, searched, changed);
      case PLACE, KEYED_PLACE -> LeastCode.ofPlaces(list, name, searched, changed);
      case KEY -> LeastCode.ofKeys(list, name, searched, changed);
    };
  }
}
