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

  /** What grows faster is ended sooner by what it is given: nobody waits that long. */
  private static final double MOST_EXPONENTIAL = 1e9;

  double at(double value) {
    double result =
        switch (growth) {
          case POWER ->
              exponent == 1 ? value : exponent == 2 ? value * value : Math.pow(value, exponent);
          case LOGARITHM -> Math.pow(Math.max(1, Math.log(value) / Math.log(2)), exponent);
          case EXPONENTIAL -> Math.min(MOST_EXPONENTIAL, Math.pow(exponent, value));
        };
    return Math.min(result, MOST);
  }

  /** The product with another one of the same symbol and growth. */
  Factor times(Factor other) {
    double product =
        growth == Growth.EXPONENTIAL ? exponent * other.exponent : exponent + other.exponent;
    if (symbol.isOfRuns() && growth == Growth.POWER) {
      product = Math.min(product, 1);
    }
    return new Factor(symbol, growth, product);
  }

  /** Whether it is a power of a symbol, at least the first one and at most a given one. */
  boolean isPower(Symbol of, double most) {
    return growth == Growth.POWER && symbol == of && exponent >= 1 && exponent <= most;
  }

  @Override
  public int compareTo(Factor other) {
    int bySymbol = symbol.compareTo(other.symbol);
    return bySymbol != 0 ? bySymbol : growth.compareTo(other.growth);
  }
}
