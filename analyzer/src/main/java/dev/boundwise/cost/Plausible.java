package dev.boundwise.cost;

/**
 * The values that a quantity may have, as far as anything is known of it.
 *
 * @param least what remains where the shares that it was estimated by are much smaller: of what a
 *     filter lets through, or of the groups that keys make
 */
record Plausible(double low, double typical, double high, boolean isGuess, double least) {

  Plausible(double low, double typical, double high, boolean isGuess) {
    this(low, typical, high, isGuess, low);
  }

  Plausible(double low, double typical, double high) {
    this(low, typical, high, false);
  }

  /** A trip count or a length that nothing is known of. */
  static final Plausible COUNT = new Plausible(2, 14, 200, true);

  /** A number that is not known. */
  static final Plausible NUMBER = around(100, 10);

  static Plausible exactly(double value) {
    return new Plausible(value, value, value);
  }

  /** A guess that may be wrong by a factor. */
  static Plausible around(double typical, double factor) {
    return new Plausible(typical / factor, typical, typical * factor, true);
  }

  /** One of two. */
  Plausible or(Plausible other) {
    return new Plausible(
        Math.min(low, other.low),
        Math.sqrt(Math.max(0.01, typical) * Math.max(0.01, other.typical)),
        Math.max(high, other.high),
        isGuess && other.isGuess,
        Math.min(least, other.least));
  }
}
