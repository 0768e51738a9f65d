package dev.boundwise.cost;

/**
 * A factor of a term: {@code n}, {@code n^2}, {@code log(n)}, {@code 2^n}.
 *
 * @param growth how it grows with the symbol
 * @param exponent of a power, its exponent; of a logarithm, how often it is taken as a factor; of
 *     an exponential, its base
 */
record Factor(Symbol symbol, Growth growth, double exponent) implements Comparable<Factor> {

  enum Growth {
    POWER,
    LOGARITHM,
    EXPONENTIAL
  }

  /** Beyond this an estimate says no more than "never ends". */
  private static final double MOST = 1e30;

  double at(double value) {
    double result =
        switch (growth) {
          case POWER ->
              exponent == 1 ? value : exponent == 2 ? value * value : Math.pow(value, exponent);
          case LOGARITHM -> Math.pow(Math.max(1, Math.log(value) / Math.log(2)), exponent);
          case EXPONENTIAL -> Math.pow(exponent, value);
        };
    return Math.min(result, MOST);
  }

  @Override
  public int compareTo(Factor other) {
    int bySymbol = symbol.compareTo(other.symbol);
    return bySymbol != 0 ? bySymbol : growth.compareTo(other.growth);
  }
}
