package dev.boundwise.advice;

import dev.boundwise.cost.Bulk;
import dev.boundwise.cost.Bulks;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Program;
import java.util.function.ToDoubleFunction;

/**
 * What goes to the workers of a pool and comes back.
 *
 * @param element what a round is given that no other is
 * @param given what all rounds read
 * @param result what a round gives back
 */
public record Transfer(Bulk element, Bulk given, Bulk result) {

  /** That of a round of a loop. */
  public static Transfer of(Program program, Round round) {
    Bulks bulks = Bulks.of(program);
    Function reader = round.function();
    Bulk element = Bulk.NONE;
    for (Expression.Name name : round.elements()) {
      element = element.plus(bulks.of(name, reader));
    }
    Bulk given = Bulk.NONE;
    for (Expression.Name name : round.given()) {
      given = given.plus(bulks.of(name, reader));
    }
    Bulk result = Bulk.NONE;
    for (Round.Result one : round.results()) {
      if (one.way() != Round.Way.JOIN) {
        result = result.plus(bulks.of(one.value(), reader));
      }
      if (one.way() == Round.Way.ITEM && !round.isElement(one.key())) {
        result = result.plus(bulks.of(one.key(), reader));
      }
    }
    return new Transfer(element, given, result);
  }

  /**
   * Bytes and objects where each size has a value.
   *
   * @param value what a polynomial is then
   */
  public Amounts at(ToDoubleFunction<Polynomial> value) {
    return new Amounts(amount(element, value), amount(given, value), amount(result, value));
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
  public record Amounts(Amount element, Amount given, Amount result) {}
}
