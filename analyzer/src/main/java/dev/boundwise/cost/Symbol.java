package dev.boundwise.cost;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that the source does not say: the length of a parameter, the size of a file. Two uses
 * of the same object mean the same quantity.
 */
public final class Symbol implements Comparable<Symbol> {

  private final int number;
  private final String name;
  private final Supplier<Plausible> maker;
  private @Nullable Plausible values;
  private final boolean isOfRuns;
  private boolean isAsked;

  /**
   * @param number tells it from others, and orders them
   * @param name how people would write it: {@code len(urls)}
   * @param values finds its plausible values, when they are first asked for
   */
  Symbol(int number, String name, Supplier<Plausible> values) {
    this(number, name, values, false);
  }

  private Symbol(int number, String name, Supplier<Plausible> values, boolean isOfRuns) {
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
    return new Symbol(number, name, values, true);
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
      return known;
    }
    if (isAsked) {
      // what callers pass follows from itself: a recursion
      return Plausible.COUNT;
    }
    isAsked = true;
    known = maker.get();
    isAsked = false;
    values = known;
    return known;
  }

  /** The least plausible value. */
  public double low() {
    return values().low();
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
