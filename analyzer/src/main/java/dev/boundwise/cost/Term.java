package dev.boundwise.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A coefficient and what it is multiplied with: factors by symbol, one for each growth. */
final class Term {

  /** Numbers are taken for no larger, so that they stay finite in all products. */
  private static final double MOST = 1e60;

  private static final int MOST_FACTORS = 6;
  private static final double STEEPEST = 3;

  private static final Factor[] NO_FACTORS = {};

  private final double coefficient;
  private final double guessed;
  private final Factor[] factors;
  private double typical = Double.NaN;

  private Term(double coefficient, double guessed, Factor[] factors) {
    this.coefficient = bounded(coefficient);
    this.guessed = bounded(guessed);
    this.factors = factors;
  }

  /**
   * A product.
   *
   * @param guessed how much of the coefficient rests on typical values
   * @param factors in their order, none twice
   */
  static Term of(double coefficient, double guessed, List<Factor> factors) {
    return new Term(coefficient, guessed, factors.toArray(NO_FACTORS));
  }

  static Term of(Factor factor) {
    return new Term(1, 0, new Factor[] {factor});
  }

  static double bounded(double number) {
    return Double.isNaN(number) ? 0 : Math.clamp(number, -MOST, MOST);
  }

  double coefficient() {
    return coefficient;
  }

  double guessed() {
    return guessed;
  }

  /** What of the coefficient rests on no typical value. */
  double known() {
    return coefficient - guessed;
  }

  List<Factor> factors() {
    return Arrays.asList(factors);
  }

  boolean isConstant() {
    return factors.length == 0;
  }

  /** The only factor, where there is one and it is a power. */
  boolean isPower() {
    return factors.length == 1 && factors[0].growth() == Factor.Growth.POWER;
  }

  Term times(double number) {
    return new Term(coefficient * number, guessed * number, factors);
  }

  /** The product with a constant of which a part is known. */
  Term times(double number, double numberKnown) {
    double product = coefficient * number;
    return new Term(product, product - known() * numberKnown, factors);
  }

  /** The same, taken for an estimate. */
  Term estimated() {
    return new Term(coefficient, coefficient, factors);
  }

  /** The same, with so much of what was estimated of its coefficient. */
  Term withEstimateTimes(double share) {
    return new Term(known() + guessed * share, guessed * share, factors);
  }

  /** The sum with another one of the same factors. */
  Term plus(Term other) {
    return new Term(coefficient + other.coefficient, guessed + other.guessed, other.factors);
  }

  /** Whether only the coefficients are different. */
  boolean isAlike(Term other) {
    if (factors.length != other.factors.length) {
      return false;
    }
    for (int i = 0; i < factors.length; i++) {
      Factor one = factors[i];
      Factor two = other.factors[i];
      if (one.symbol() != two.symbol()
          || one.growth() != two.growth()
          || one.exponent() != two.exponent()) {
        return false;
      }
    }
    return true;
  }

  Term times(Term other) {
    double product = coefficient * other.coefficient;
    double known = known() * other.known();
    if (factors.length == 0 || other.factors.length == 0) {
      return new Term(product, product - known, factors.length == 0 ? other.factors : factors);
    }
    List<Factor> joined = joined(other);
    while (joined.size() > MOST_FACTORS) {
      Factor last = joined.removeLast();
      product *= last.at(last.symbol().typical());
      known = 0;
    }
    return new Term(product, product - known, joined.toArray(NO_FACTORS));
  }

  private List<Factor> joined(Term other) {
    List<Factor> all = new ArrayList<>(factors.length + other.factors.length);
    int i = 0;
    int j = 0;
    while (i < factors.length || j < other.factors.length) {
      int order =
          i == factors.length
              ? 1
              : j == other.factors.length ? -1 : factors[i].compareTo(other.factors[j]);
      Factor next =
          order < 0
              ? factors[i]
              : order > 0 ? other.factors[j] : factors[i].times(other.factors[j]);
      if (next.growth() == Factor.Growth.EXPONENTIAL || next.exponent() != 0) {
        all.add(next);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return all;
  }

  /** The value where every symbol has its typical value. */
  double typical() {
    if (!Double.isNaN(typical)) {
      return typical;
    }
    double found = usual();
    if (isSettled()) {
      typical = found;
    }
    return found;
  }

  /** Whether none of its sizes is still being asked for. */
  boolean isSettled() {
    for (Factor factor : factors) {
      if (!factor.symbol().isSettled()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Of several sizes that are only guessed the largest counts in full and each further one less: it
   * is not likely that all of them are large at once.
   */
  private double usual() {
    double result = coefficient;
    double[] guesses = new double[factors.length];
    int count = 0;
    for (Factor factor : factors) {
      Symbol symbol = factor.symbol();
      double value = factor.at(symbol.typical());
      if (symbol.isGuess()
          && factor.growth() == Factor.Growth.POWER
          && factor.exponent() > STEEPEST) {
        // more loops in each other over the same thing than anybody writes: ways that met
        value = Math.pow(symbol.typical(), STEEPEST);
      }
      if (symbol.isGuess() && factor.growth() == Factor.Growth.POWER && value > 1) {
        guesses[count++] = value;
      } else {
        result *= value;
      }
    }
    if (count > 1) {
      Arrays.sort(guesses, 0, count);
    }
    for (int i = 0; i < count; i++) {
      double guess = guesses[count - 1 - i];
      result *= i == 0 ? guess : Math.pow(guess, 1.0 / (i + 1));
    }
    return result;
  }

  /**
   * Whether it rests on several guesses: on sizes that are only guessed, more than one of them or
   * powers of one, or with a coefficient that was estimated as well.
   */
  boolean isGuess() {
    double guesses = Math.abs(guessed) > Math.abs(coefficient) / 2 ? 1 : 0;
    for (Factor factor : factors) {
      if (factor.symbol().isGuess()) {
        guesses += factor.growth() == Factor.Growth.POWER ? factor.exponent() : 0.5;
      }
    }
    return guesses >= 2;
  }

  double at(ToDoubleFunction<Symbol> values) {
    double result = coefficient;
    for (Factor factor : factors) {
      result *= factor.at(values.applyAsDouble(factor.symbol()));
    }
    return result;
  }

  int growthHash() {
    return Arrays.hashCode(factors);
  }
}
