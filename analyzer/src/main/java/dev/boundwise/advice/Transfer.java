package dev.boundwise.advice;

import dev.boundwise.cost.Bulk;
import dev.boundwise.cost.Bulks;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Symbol;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What goes to the workers of a pool and comes back.
 *
 * @param element what a round is given that no other is
 * @param given what all rounds read
 * @param result what a round gives back
 * @param isLookedUp whether rounds read items, of what all of them read, whose number is only
 *     guessed: by keys that the element and an inner loop make
 */
public record Transfer(Bulk element, Bulk given, Bulk result, boolean isLookedUp) {

  /** What a look-up takes at least, in nanoseconds. */
  private static final double LOOK_UP = 150;

  /** An entry of a table, in bytes. */
  private static final double ENTRY = 20;

  /** That of a round of a loop. */
  public static Transfer of(Program program, Round round) {
    Bulks bulks = Bulks.of(program);
    Function reader = round.function();
    Bulk element = Bulk.NONE;
    for (Expression.Name name : round.elements()) {
      element = element.plus(bulks.of(name, reader));
    }
    Bulk given = Bulk.NONE;
    boolean isLookedUp = false;
    for (Expression.Name name : round.given()) {
      Bulk one = bulks.of(name, reader);
      given = given.plus(one);
      isLookedUp |= isGuessed(one) && isLookedUp(round, name);
    }
    Bulk result = Bulk.NONE;
    for (Round.Result one : round.results()) {
      if (one.way() == Round.Way.EXTEND || one.way() == Round.Way.UPDATE) {
        result = result.plus(bulks.all(one.value(), reader));
      } else if (one.way() != Round.Way.JOIN) {
        result = result.plus(bulks.of(one.value(), reader));
      }
      if (one.way() == Round.Way.ITEM && !round.isElement(one.key())) {
        result = result.plus(bulks.of(one.key(), reader));
      }
    }
    return new Transfer(element, given, result, isLookedUp);
  }

  private static boolean isGuessed(Bulk bulk) {
    return bulk.unknown() > 0 || bulk.bytes().symbols().stream().anyMatch(Symbol::isGuess);
  }

  /** {@code grid[(x, y)]} where {@code x} is the element, and {@code y} that of a loop inside. */
  private static boolean isLookedUp(Round round, Expression.Name name) {
    boolean[] found = {false};
    Set<Variable> inner = new HashSet<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop it && it.target() instanceof Expression.Name own) {
          inner.add(own.variable());
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Item item
            && item.object() instanceof Expression.Name object
            && object.variable() == name.variable()) {
          found[0] |=
              Walk.any(item.index(), round::isElement)
                  && Walk.any(
                      item.index(),
                      it -> it instanceof Expression.Name own && inner.contains(own.variable()));
        }
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return true;
      }
    }.statements(round.loop().body());
    return found[0];
  }

  /**
   * Bytes and objects where each size has a value.
   *
   * @param value what a polynomial is then
   * @param load what the loop takes then
   */
  public Amounts at(ToDoubleFunction<Polynomial> value, Load load) {
    Amount all = amount(given, value);
    if (isLookedUp) {
      double entries = load.interpreter() / LOOK_UP;
      all =
          new Amount(
              Math.max(all.bytes(), entries * ENTRY),
              Math.max(all.objects(), entries),
              all.unknown());
    }
    return new Amounts(amount(element, value), all, amount(result, value));
  }

  private static Amount amount(Bulk bulk, ToDoubleFunction<Polynomial> value) {
    return new Amount(
        Math.max(0, value.applyAsDouble(bulk.bytes())),
        Math.max(0, value.applyAsDouble(bulk.objects())),
        bulk.unknown());
  }

  /**
   * A number of bytes and of objects.
   *
   * @param unknown how many values are of no known type
   */
  public record Amount(double bytes, double objects, int unknown) {

    /** Pickling what nothing is known of takes about as long as a short round that reads it. */
    private static final double OF_ROUND = 1;

    private static final double MOST_UNKNOWN = 8e3;

    /**
     * What it takes to pickle it, to send it and to read it, in nanoseconds.
     *
     * @param round what the round takes that it belongs to
     */
    public double nanos(Prices prices, double round) {
      return bytes * (prices.pipeByte() + prices.pickledByte())
          + objects * prices.pickledObject()
          + Math.min(2, unknown) * Math.min(MOST_UNKNOWN, round * OF_ROUND);
    }
  }

  /** What goes and comes back in a round, and what all rounds read. */
  public record Amounts(Amount element, Amount given, Amount result) {

    /** What many rounds add up to has about so many entries at most. */
    private static final double ENTRIES = 1000;

    /** What joining an entry with another takes, as so many objects that are sent. */
    private static final double JOINED = 3;

    /**
     * The same where a result comes back for each task, not for each round.
     *
     * @param places how many elements has what rounds change at places that they reckon
     */
    public Amounts inBatches(double rounds, double tasks, double places) {
      double part = Math.min(1, ENTRIES * tasks / Math.max(1, rounds));
      double more = places * tasks / Math.max(1, rounds);
      Amount less =
          new Amount(
              result.bytes() * part + more * NUMBER, result.objects() * part + more * JOINED, 0);
      return new Amounts(element, given, less);
    }

    private static final double NUMBER = 6;
  }
}
