package dev.boundwise.cost;

/**
 * A quantity that the source does not say: the length of a parameter, the size of a file. Two uses
 * of the same object mean the same quantity.
 */
public final class Symbol implements Comparable<Symbol> {

  private final int number;
  private final String name;
  private final double low;
  private final double typical;
  private final double high;

  /**
   * @param number tells it from others, and orders them
   * @param name how people would write it: {@code len(urls)}
   * @param low the least plausible value
   * @param typical what estimates take for it
   * @param high the largest plausible value
   */
  Symbol(int number, String name, double low, double typical, double high) {
    this.number = number;
    this.name = name;
    this.low = low;
    this.typical = typical;
    this.high = high;
  }

  public String name() {
    return name;
  }

  public double low() {
    return low;
  }

  public double typical() {
    return typical;
  }

  public double high() {
    return high;
  }

  @Override
  public int compareTo(Symbol other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return name;
  }
}
