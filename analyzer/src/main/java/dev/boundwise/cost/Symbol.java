package dev.boundwise.cost;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that the source does not say: the length of a parameter, the size of a file. Two uses
 * of the same object mean the same quantity.
 */
public final class Symbol implements Comparable<Symbol> {

  private static final int FINAL = -1;

  private final int number;
  private final String name;
  private final Supplier<Plausible> maker;
  private @Nullable Plausible values;
  private final boolean isOfRuns;
  private final Asking asking;
  private boolean isAsked;

  /** The place of the open symbol that its values follow from; below 0 where they are final. */
  private int until = FINAL;

  /**
   * @param number tells it from others, and orders them
   * @param name how people would write it: {@code len(urls)}
   * @param values finds its plausible values, when they are first asked for
   */
  Symbol(int number, String name, Supplier<Plausible> values) {
    this(number, name, values, new Asking());
  }

  /**
   * @param asking what is being asked for beside it
   */
  Symbol(int number, String name, Supplier<Plausible> values, Asking asking) {
    this(number, name, values, false, asking);
  }

  private Symbol(
      int number, String name, Supplier<Plausible> values, boolean isOfRuns, Asking asking) {
    this.asking = asking;
    this.number = number;
    this.name = name;
    this.isOfRuns = isOfRuns;
    this.maker = values;
  }

  /**
   * How many runs of a function there are in all where it calls itself: however many ways lead to
   * it, what is gone over is gone over once, and no power of this means anything.
   */
  static Symbol ofRuns(int number, String name, Supplier<Plausible> values) {
    return new Symbol(number, name, values, true, new Asking());
  }

  boolean isOfRuns() {
    return isOfRuns;
  }

  /** A symbol of its own. */
  public static Symbol of(String name, double low, double typical, double high) {
    return new Symbol(-1, name, () -> new Plausible(low, typical, high));
  }

  public String name() {
    return name;
  }

  Plausible values() {
    Plausible known = values;
    if (known != null) {
      if (until != FINAL) {
        asking.follows(until);
      }
      return known;
    }
    if (isAsked) {
      // what callers pass follows from itself: a recursion
      asking.follows(asking.place(this));
      return Plausible.COUNT;
    }
    isAsked = true;
    known = asking.find(this, maker);
    isAsked = false;
    values = known;
    return known;
  }

  /** What is found for it follows from the open symbol in that place. */
  void isUntil(int place) {
    until = place;
  }

  /** Whether its values are found, and do not follow from what is still being asked for. */
  boolean isSettled() {
    return values != null && until == FINAL;
  }

  /** Its values have to be found anew. */
  void forget() {
    values = null;
    until = FINAL;
  }

  /** The least plausible value. */
  public double low() {
    return values().low();
  }

  /** The same where shares that it was estimated by are much smaller than they are taken for. */
  public double least() {
    return values().least();
  }

  /** What estimates take for it. */
  public double typical() {
    return values().typical();
  }

  /** Whether nothing but what it is called, or its type, speaks for its values. */
  public boolean isGuess() {
    return values().isGuess();
  }

  /** The largest plausible value. */
  public double high() {
    return values().high();
  }

  @Override
  public int compareTo(Symbol other) {
    int byNumber = Integer.compare(number, other.number);
    return byNumber != 0 ? byNumber : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
