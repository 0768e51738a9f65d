package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/**
 * A list that each round goes through for the element with some key, or for all of them: a dict
 * that is made once finds them at once.
 *
 * <pre>{@code
 * for order in orders:
 *     for customer in customers:
 *         if customer["id"] == order["customer"]:
 *             use(customer)
 *             break
 * }</pre>
 */
final class Lookups {

  /** Making the entry of a dict, with its key; looking one up. */
  private static final double MADE = 90;

  private static final double FOUND = 70;

  /** Putting an element into the list of its key, and going over it there. */
  private static final double GATHERED = 250;

  /** Looking for the list of a key, and doing what a round does with it. */
  private static final double FOUND_ALL = 500;

  /** A generator's round takes longer than what is in it: each element is handed on. */
  private static final double HANDED_ON = 1.32;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private Lookups(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Lookups lookups = new Lookups(candidate, round);
    DropIn[] found = new DropIn[1];
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (found[0] == null && statement instanceof Statement.Loop it) {
          found[0] = SoughtElement.of(candidate, it).flatMap(lookups::found).orElse(null);
        }
        return found[0] == null;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (found[0] == null && expression instanceof Expression.Call it) {
          found[0] = SoughtElement.of(candidate, it).flatMap(lookups::found).orElse(null);
        }
        if (found[0] == null && expression instanceof Expression.Comprehension it) {
          found[0] = SoughtElement.of(it).flatMap(lookups::found).orElse(null);
        }
        return found[0] == null;
      }
    }.statements(round.loop().body());
    return Optional.ofNullable(found[0]);
  }

  private Optional<DropIn> found(SoughtElement sought) {
    Expression.Name element = sought.element();
    Expression rows = sought.source();
    if (!(sought.asked() instanceof Expression.Operation equal)
        || equal.operator() != Expression.Operator.COMPARE
        || !equal.method().equals("__eq__")
        || equal.operands().size() != 2
        || !KnownLists.are(candidate, rows)
        || !KeptRows.are(candidate, round.loop(), rows)) {
      return Optional.empty();
    }
    boolean isFirst = LookupKey.is(equal.operands().getFirst(), element);
    Expression key = equal.operands().get(isFirst ? 0 : 1);
    Expression wanted = equal.operands().get(isFirst ? 1 : 0);
    if (!LookupKey.is(key, element)
        || Walk.any(wanted, it -> DropIn.isSame(it, element))
        || !Plain.is(candidate.facts(), wanted)
        || LookupKey.isWritten(candidate, round.loop(), key)
        || !changesInRound(wanted)) {
      return Optional.empty();
    }
    String name = DropIn.slice(candidate, rows);
    double total = candidate.load().total();
    double length = inLoop.places(rows);
    double inside =
        sought.code() instanceof Expression.Call call
            ? inLoop.time(call.arguments().getFirst().value()) * HANDED_ON
            : 0;
    double searched = Math.min(total * 0.999, inLoop.time(sought.code()) + inside);
    double times = inLoop.starts(sought.code());
    if (length <= 1 || searched <= 0) {
      return Optional.empty();
    }
    double after =
        sought.isAll()
            ? inLoop.longestBeside(sought.code().start(), sought.code().end())
                + times * FOUND_ALL
                + length * GATHERED
            : total - searched + times * FOUND + length * MADE;
    return Optional.of(
        new DropIn(
            total / after,
            "a dict in the place of the search through `" + name + "`",
            sought.isAll()
                ? LookupKey.groups(candidate, rows, element, key, wanted, sought.rest(candidate))
                : LookupKey.how(candidate, rows, element, key, wanted, sought.then()),
            assumptions(sought, name + " has about " + Math.round(length) + " elements", key)));
  }

  private List<String> assumptions(SoughtElement sought, String size, Expression key) {
    String hashed =
        "`" + DropIn.slice(candidate, key) + "` is a number or text, which no round changes";
    if (sought.isAll()) {
      return List.of(size, hashed);
    }
    boolean mayRaise = sought.code() instanceof Expression.Call it && it.arguments().size() == 1;
    return List.of(
        mayRaise
            ? "there is one each time, or None instead of StopIteration is well"
            : "what comes first of several counts",
        size,
        hashed);
  }

  /** Whether each round looks for another one: else one search before the loop would do. */
  private boolean changesInRound(Expression wanted) {
    return Walk.any(
        wanted,
        it ->
            it instanceof Expression.Name name
                && (round.isElement(it) || RoundChanges.isSet(round.loop(), name.variable())));
  }
}
