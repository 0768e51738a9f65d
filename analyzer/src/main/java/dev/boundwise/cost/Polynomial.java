package dev.boundwise.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sum of products of symbols, their logarithms and exponentials. It has few terms: of many the
 * smallest, at typical values, are taken for constants.
 */
public final class Polynomial {

  private static final Term[] NO_TERMS = {};

  public static final Polynomial ZERO = new Polynomial(0, 0, NO_TERMS);
  public static final Polynomial ONE = of(1);

  private static final int MOST_TERMS = 6;

  private final double constant;

  /** What is left of something large that more than all of it is taken away from. */
  private static final double LEAST_LEFT = 0.01;

  private static final double MUCH = 1e7;

  /** How much of the constant rests on typical values. */
  private final double guessed;

  /** What is no constant; with the constant at most {@code MOST_TERMS}. */
  private final Term[] terms;

  private double typical = Double.NaN;

  private Polynomial(double constant, double guessed, Term[] terms) {
    this.constant = Term.bounded(constant);
    this.guessed = this.constant == 0 ? 0 : Term.bounded(guessed);
    this.terms = terms;
  }

  private Polynomial(Term term) {
    this(0, 0, new Term[] {term});
  }

  public static Polynomial of(double constant) {
    return constant == 0 ? ZERO : new Polynomial(constant, 0, NO_TERMS);
  }

  /** A constant that follows from the typical values of something. */
  static Polynomial estimate(double constant) {
    return constant == 0 ? ZERO : new Polynomial(constant, constant, NO_TERMS);
  }

  /** A constant that is as sure as this. */
  private Polynomial alike(double number) {
    return isExact() ? of(number) : estimate(number);
  }

  public static Polynomial of(Symbol symbol) {
    return of(new Factor(symbol, Factor.Growth.POWER, 1));
  }

  private static Polynomial of(Factor factor) {
    return new Polynomial(Term.of(factor));
  }

  public boolean isZero() {
    return terms.length == 0 && constant == 0;
  }

  public boolean isConstant() {
    return terms.length == 0;
  }

  /** Whether it is a number that rests on no typical value. */
  boolean isExact() {
    return terms.length == 0 && guessed == 0;
  }

  /** Whether what is multiplied with it stays what it is. */
  boolean isOne() {
    return isExact() && constant == 1;
  }

  public Polynomial plus(Polynomial other) {
    if (isZero() || other.isZero()) {
      return isZero() ? other : this;
    }
    double sum = constant + other.constant;
    double sumGuessed = guessed + other.guessed;
    if (terms.length == 0 || other.terms.length == 0) {
      return few(sum, sumGuessed, terms.length == 0 ? other.terms : terms);
    }
    Term[] all = Arrays.copyOf(terms, terms.length + other.terms.length);
    int count = terms.length;
    for (Term term : other.terms) {
      count = join(all, count, term);
    }
    return few(sum, sumGuessed, whole(all, count));
  }

  /** Adds a term to others; how many they are then. */
  private static int join(Term[] all, int count, Term term) {
    for (int i = 0; i < count; i++) {
      if (all[i].isAlike(term)) {
        all[i] = all[i].plus(term);
        return count;
      }
    }
    all[count] = term;
    return count + 1;
  }

  /** Without what has become nothing. */
  private static Term[] whole(Term[] all, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (all[i].coefficient() != 0) {
        all[kept++] = all[i];
      }
    }
    return kept == all.length ? all : Arrays.copyOf(all, kept);
  }

  /** Of many terms the smallest are taken for constants. */
  private static Polynomial few(double constant, double guessed, Term[] terms) {
    if (terms.length + (constant == 0 ? 0 : 1) <= MOST_TERMS) {
      return terms.length == 0 && constant == 0 ? ZERO : new Polynomial(constant, guessed, terms);
    }
    Term[] byValue = terms.clone();
    Arrays.sort(byValue, Comparator.comparingDouble((Term term) -> -Math.abs(term.typical())));
    double rest = constant;
    double restGuessed = guessed;
    for (int i = MOST_TERMS - 1; i < byValue.length; i++) {
      rest += byValue[i].typical();
      restGuessed += byValue[i].typical();
    }
    return new Polynomial(rest, restGuessed, Arrays.copyOf(byValue, MOST_TERMS - 1));
  }

  public Polynomial times(double number) {
    if (number == 1 || isZero()) {
      return this;
    }
    if (number == 0) {
      return ZERO;
    }
    Term[] all = new Term[terms.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = terms[i].times(number);
    }
    return new Polynomial(constant * number, guessed * number, all);
  }

  public Polynomial times(Polynomial other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    if (isExact()) {
      return other.times(constant);
    }
    if (other.isExact()) {
      return times(other.constant);
    }
    double product = constant * other.constant;
    double productGuessed = product - constantKnown() * other.constantKnown();
    Term[] all = new Term[(terms.length + 1) * (other.terms.length + 1)];
    int count = 0;
    for (Term one : terms) {
      for (Term two : other.terms) {
        Term term = one.times(two);
        if (term.isConstant()) {
          product += term.coefficient();
          productGuessed += term.guessed();
        } else {
          count = join(all, count, term);
        }
      }
      if (other.constant != 0) {
        count = join(all, count, one.times(other.constant, other.constantKnown()));
      }
    }
    if (constant != 0) {
      for (Term two : other.terms) {
        count = join(all, count, two.times(constant, constantKnown()));
      }
    }
    return few(product, productGuessed, whole(all, count));
  }

  private double constantKnown() {
    return constant - guessed;
  }

  /** What is there whatever the sizes are: the constant, without what was estimated of it. */
  public double known() {
    for (Term term : terms) {
      if (term.coefficient() < 0) {
        return 0;
      }
    }
    return constantKnown();
  }

  /** The sum, or the larger of two where they grow alike. */
  Polynomial max(Polynomial other) {
    if (equals(other)) {
      return this;
    }
    return typical() >= other.typical() ? atLeast(other) : other.atLeast(this);
  }

  /** The same, known no better than a smaller one is. */
  private Polynomial atLeast(Polynomial smaller) {
    if (!isConstant() || isZero() || known() <= smaller.known()) {
      return this;
    }
    return new Polynomial(constant, constant - smaller.known(), NO_TERMS);
  }

  /** The same, taken for an estimate. */
  Polynomial estimated() {
    Term[] all = new Term[terms.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = terms[i].estimated();
    }
    return new Polynomial(constant, constant, all);
  }

  /** The terms with at least the first power of a symbol, and at most a given one. */
  Polynomial powers(Symbol symbol, double most) {
    List<Term> found = new ArrayList<>();
    for (Term term : terms) {
      if (term.factors().stream().anyMatch(it -> it.isPower(symbol, most))) {
        found.add(term);
      }
    }
    return new Polynomial(0, 0, found.toArray(NO_TERMS));
  }

  /** {@code this / other}; where that is no polynomial, by the typical value of {@code other}. */
  Polynomial dividedBy(Polynomial other) {
    if (other.isZero()) {
      return this;
    }
    if (other.isConstant()) {
      double by = 1 / other.constant;
      return times(other.guessed == 0 ? of(by) : estimate(by));
    }
    if (other.isTerm()) {
      Term term = other.terms[0];
      boolean isPower = term.factors().stream().allMatch(f -> f.growth() == Factor.Growth.POWER);
      if (isPower) {
        List<Factor> inverse = new ArrayList<>();
        for (Factor factor : term.factors()) {
          inverse.add(new Factor(factor.symbol(), factor.growth(), -factor.exponent()));
        }
        double by = 1 / term.coefficient();
        return times(new Polynomial(Term.of(by, term.guessed() == 0 ? 0 : by, inverse)));
      }
    }
    return times(estimate(1 / other.typical()));
  }

  /** Whether it is one product of symbols. */
  private boolean isTerm() {
    return terms.length == 1 && constant == 0;
  }

  /** The logarithm to base 2, at least 1. */
  Polynomial log() {
    if (isTerm() && terms[0].isPower()) {
      Term term = terms[0];
      if (term.coefficient() >= 0.1 && term.coefficient() <= 10) {
        Factor factor = term.factors().getFirst();
        return of(new Factor(factor.symbol(), Factor.Growth.LOGARITHM, 1))
            .times(Math.max(1, factor.exponent()));
      }
    }
    Symbol largest = null;
    for (Symbol symbol : symbols()) {
      largest = largest == null || symbol.typical() > largest.typical() ? symbol : largest;
    }
    double value = Math.max(1, Math.log(Math.max(2, typical())) / Math.log(2));
    if (largest == null || largest.typical() < 2) {
      return alike(value);
    }
    double own = Math.max(1, Math.log(largest.typical()) / Math.log(2));
    return of(new Factor(largest, Factor.Growth.LOGARITHM, 1)).times(estimate(value / own));
  }

  /** {@code base} to the power of this; constant where this is not one symbol and a number. */
  Polynomial exponential(double base) {
    if (terms.length == 1 && constant != 0) {
      double shift = Math.pow(base, constant);
      return new Polynomial(terms[0])
          .exponential(base)
          .times(guessed == 0 ? of(shift) : estimate(shift));
    }
    if (isTerm() && terms[0].isPower() && terms[0].factors().getFirst().exponent() == 1) {
      Symbol symbol = terms[0].factors().getFirst().symbol();
      double own = Math.pow(base, terms[0].coefficient());
      return of(new Factor(symbol, Factor.Growth.EXPONENTIAL, own));
    }
    return alike(Math.min(1e30, Math.pow(base, typical())));
  }

  /** Puts other quantities in the place of symbols; null of {@code values} keeps a symbol. */
  Polynomial with(Map<Symbol, Polynomial> values) {
    if (isConstant() || values.isEmpty()) {
      return this;
    }
    boolean isSame = true;
    Polynomial all = constant == 0 ? ZERO : new Polynomial(constant, guessed, NO_TERMS);
    for (Term term : terms) {
      Polynomial product = new Polynomial(term.coefficient(), term.guessed(), NO_TERMS);
      boolean isKept = true;
      for (Factor factor : term.factors()) {
        Polynomial value = values.get(factor.symbol());
        isKept &= value == null;
        product = product.times(value == null ? of(factor) : of(factor, value));
      }
      isSame &= isKept;
      all = all.plus(isKept ? new Polynomial(term) : product);
    }
    return isSame ? this : all;
  }

  private static Polynomial of(Factor factor, Polynomial value) {
    return switch (factor.growth()) {
      case POWER -> value.power(factor.exponent());
      case LOGARITHM -> value.log().power(factor.exponent());
      case EXPONENTIAL -> value.exponential(factor.exponent());
    };
  }

  Polynomial power(double exponent) {
    if (exponent == 1) {
      return this;
    }
    if (isConstant()) {
      return alike(constant == 0 ? 0 : Math.min(1e30, Math.pow(constant, exponent)));
    }
    if (exponent == 2 || exponent == 3) {
      Polynomial square = times(this);
      return exponent == 2 ? square : square.times(this);
    }
    if (isTerm()) {
      List<Factor> factors = new ArrayList<>();
      for (Factor factor : terms[0].factors()) {
        factors.add(
            factor.growth() == Factor.Growth.EXPONENTIAL
                ? new Factor(
                    factor.symbol(), factor.growth(), Math.pow(factor.exponent(), exponent))
                : new Factor(factor.symbol(), factor.growth(), factor.exponent() * exponent));
      }
      double coefficient = Math.pow(terms[0].coefficient(), exponent);
      double rests = terms[0].guessed() == 0 ? 0 : coefficient;
      return new Polynomial(Term.of(coefficient, rests, factors));
    }
    return estimate(Math.pow(Math.max(0, typical()), exponent));
  }

  /** The value where every symbol has its typical value. */
  public double typical() {
    if (!Double.isNaN(typical)) {
      return typical;
    }
    double found = usual();
    if (isSettled()) {
      typical = found;
    }
    return found;
  }

  /** Whether none of its sizes is still being asked for: what it is worth now is final. */
  private boolean isSettled() {
    for (Term term : terms) {
      if (!term.isSettled()) {
        return false;
      }
    }
    return true;
  }

  /** What is taken away counts less in products of guesses as much as what it is taken from. */
  private double usual() {
    double sum = Math.max(0, constant);
    double less = Math.max(0, -constant);
    double usual = sum;
    for (Term term : terms) {
      double value = term.at(Symbol::typical);
      sum += Math.max(0, value);
      less += Math.max(0, -value);
      usual += Math.max(0, term.typical());
    }
    if (sum == 0 || less == 0) {
      return usual - less;
    }
    double left = 1 - less / sum;
    // much that is taken from much more, and yet more than it: terms were left out
    return usual * (left < 0 && usual > MUCH ? LEAST_LEFT : left);
  }

  /** How much of the typical value rests on guesses. */
  double onGuesses() {
    double sum = Math.max(0, guessed);
    double all = Math.max(0, constant);
    for (Term term : terms) {
      double value = Math.max(0, term.typical());
      all += value;
      sum += term.isGuess() ? value : 0;
    }
    return all == 0 ? 0 : typical() * Math.min(1, sum / all);
  }

  /**
   * How much of the typical value rests on estimates that are no symbols any more, from 0 to 1:
   * sizes that products with too many of them took as they typically are.
   */
  public double estimatedShare() {
    double sum = Math.max(0, guessed);
    double all = Math.max(0, constant);
    for (Term term : terms) {
      double value = Math.max(0, term.typical());
      all += value;
      sum += term.coefficient() == 0 ? 0 : value * term.guessed() / term.coefficient();
    }
    return all == 0 ? 0 : Math.clamp(sum / all, 0, 1);
  }

  /** The same, with so much of what rests on guesses. */
  Polynomial withGuessesTimes(double share) {
    Term[] all = new Term[terms.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = terms[i].isGuess() ? terms[i].times(share) : terms[i];
    }
    return new Polynomial(constantKnown() + guessed * share, guessed * share, all);
  }

  /** The same, with so much of what was estimated: of coefficients, and of the constant. */
  Polynomial withEstimatesTimes(double share) {
    Term[] all = new Term[terms.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = terms[i].withEstimateTimes(share);
    }
    return new Polynomial(constantKnown() + guessed * share, guessed * share, all);
  }

  /** The value for given values of symbols. */
  public double at(ToDoubleFunction<Symbol> values) {
    double sum = constant;
    for (Term term : terms) {
      sum += term.at(values);
    }
    return sum;
  }

  /** The symbols in it, in the order in which they were first met. */
  public Set<Symbol> symbols() {
    if (isConstant()) {
      return Set.of();
    }
    Set<Symbol> symbols = new LinkedHashSet<>();
    for (Term term : terms) {
      for (Factor factor : term.factors()) {
        symbols.add(factor.symbol());
      }
    }
    return symbols;
  }

  /**
   * Writes it as {@code 2.1e6*n^2*log(n) + 300}, the largest term first; terms of less than a
   * thousandth of the whole at typical values are left out.
   *
   * @param names what to write for a symbol
   */
  public String written(Function<Symbol, String> names) {
    return written(names, Figures::two);
  }

  /**
   * The same, its coefficients in another form: {@code 2.1 ms*n^2*log(n) + 300 ns}.
   *
   * @param coefficients what to write for one
   */
  public String written(Function<Symbol, String> names, DoubleFunction<String> coefficients) {
    Map<Double, List<String>> byValue = new TreeMap<>(Comparator.reverseOrder());
    double least = Math.abs(typical()) / 1000;
    for (Term term : terms) {
      double value = Math.abs(term.typical());
      if (value >= least) {
        byValue
            .computeIfAbsent(value, unused -> new ArrayList<>())
            .add(written(term, names, coefficients));
      }
    }
    if (constant != 0 && Math.abs(constant) >= least) {
      byValue
          .computeIfAbsent(Math.abs(constant), unused -> new ArrayList<>())
          .add(coefficients.apply(constant));
    }
    List<String> all = new ArrayList<>();
    byValue.values().forEach(all::addAll);
    return all.isEmpty() ? "0" : String.join(" + ", all);
  }

  private static String written(
      Term term, Function<Symbol, String> names, DoubleFunction<String> coefficients) {
    StringBuilder text = new StringBuilder(coefficients.apply(term.coefficient()));
    for (Factor factor : term.factors()) {
      String name = names.apply(factor.symbol());
      String exponent = factor.exponent() == 1 ? "" : "^" + Figures.two(factor.exponent());
      text.append('*')
          .append(
              switch (factor.growth()) {
                case POWER -> name + exponent;
                case LOGARITHM -> "log(" + name + ")" + exponent;
                case EXPONENTIAL -> Figures.two(factor.exponent()) + "^" + name;
              });
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Polynomial it)
        || constant != it.constant
        || terms.length != it.terms.length) {
      return false;
    }
    for (Term term : terms) {
      if (!it.has(term)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(Term term) {
    for (Term own : terms) {
      if (own.isAlike(term) && own.coefficient() == term.coefficient()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int hashCode() {
    int sum = Double.hashCode(constant);
    for (Term term : terms) {
      sum += Double.hashCode(term.coefficient()) + 31 * term.growthHash();
    }
    return sum;
  }

  @Override
  public String toString() {
    return written(Symbol::name);
  }
}
