package dev.boundwise.cost;

import java.util.ArrayList;
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

  public static final Polynomial ZERO = new Polynomial(List.of());
  public static final Polynomial ONE = of(1);

  /** Numbers are taken for no larger, so that they stay finite in all products. */
  private static final double MOST = 1e60;

  private static final int MOST_TERMS = 6;
  private static final int MOST_FACTORS = 6;

  /** A coefficient and what it is multiplied with: factors by symbol, one for each growth. */
  static final class Term {
    private final double coefficient;
    private final List<Factor> factors;
    private final double guessed;
    private double typical = Double.NaN;

    Term(double coefficient, List<Factor> factors) {
      this(coefficient, factors, 0);
    }

    /**
     * @param guessed how much of the coefficient rests on typical values
     */
    Term(double coefficient, List<Factor> factors, double guessed) {
      this.coefficient = bounded(coefficient);
      this.factors = factors;
      this.guessed = bounded(guessed);
    }

    Term times(double number) {
      return new Term(coefficient * number, factors, guessed * number);
    }

    /** What of the coefficient rests on no typical value. */
    double known() {
      return coefficient - guessed;
    }

    private static double bounded(double number) {
      return Double.isNaN(number) ? 0 : Math.clamp(number, -MOST, MOST);
    }

    double coefficient() {
      return coefficient;
    }

    List<Factor> factors() {
      return factors;
    }

    double typical() {
      if (Double.isNaN(typical)) {
        typical = usual();
      }
      return typical;
    }

    /**
     * Of several sizes that are only guessed the largest counts in full and each further one less:
     * it is not likely that all of them are large at once.
     */
    private double usual() {
      double result = coefficient;
      List<Double> guesses = new ArrayList<>(0);
      for (Factor factor : factors) {
        Symbol symbol = factor.symbol();
        double value = factor.at(symbol.typical());
        if (symbol.isGuess() && factor.growth() == Factor.Growth.POWER && value > 1) {
          guesses.add(value);
        } else {
          result *= value;
        }
      }
      guesses.sort(Comparator.reverseOrder());
      for (int i = 0; i < guesses.size(); i++) {
        result *= Math.pow(guesses.get(i), 1.0 / (i + 1));
      }
      return result;
    }

    double at(ToDoubleFunction<Symbol> values) {
      double result = coefficient;
      for (int i = 0; i < factors.size(); i++) {
        Factor factor = factors.get(i);
        result *= factor.at(values.applyAsDouble(factor.symbol()));
      }
      return result;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Term it
          && coefficient == it.coefficient
          && factors.equals(it.factors);
    }

    @Override
    public int hashCode() {
      return Double.hashCode(coefficient) + 31 * factors.hashCode();
    }
  }

  private final List<Term> terms;

  private Polynomial(List<Term> terms) {
    this.terms = terms;
  }

  public static Polynomial of(double constant) {
    return constant == 0 ? ZERO : new Polynomial(List.of(new Term(constant, List.of())));
  }

  /** A constant that follows from the typical values of something. */
  static Polynomial estimate(double constant) {
    return constant == 0 ? ZERO : new Polynomial(List.of(new Term(constant, List.of(), constant)));
  }

  /** A constant that is as sure as this. */
  private Polynomial alike(double constant) {
    return isConstant() && isKnown() ? of(constant) : estimate(constant);
  }

  public static Polynomial of(Symbol symbol) {
    return of(new Factor(symbol, Factor.Growth.POWER, 1));
  }

  private static Polynomial of(Factor factor) {
    return new Polynomial(List.of(new Term(1, List.of(factor))));
  }

  List<Term> terms() {
    return terms;
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  public boolean isConstant() {
    return terms.isEmpty() || (terms.size() == 1 && terms.getFirst().factors().isEmpty());
  }

  public Polynomial plus(Polynomial other) {
    if (isZero() || other.isZero()) {
      return isZero() ? other : this;
    }
    if (other.isConstant()) {
      return plus(other.constant(), other.terms.getFirst().guessed);
    }
    if (isConstant()) {
      return other.plus(constant(), terms.getFirst().guessed);
    }
    List<Term> all = new ArrayList<>(terms);
    all.addAll(other.terms);
    return sum(all);
  }

  private Polynomial plus(double number, double estimated) {
    List<Term> all = new ArrayList<>(terms.size() + 1);
    double constant = number;
    double guessed = estimated;
    for (Term term : terms) {
      if (term.factors().isEmpty()) {
        constant += term.coefficient();
        guessed += term.guessed;
      } else {
        all.add(term);
      }
    }
    if (constant != 0) {
      all.add(new Term(constant, List.of(), guessed));
    }
    return all.size() > MOST_TERMS ? new Polynomial(few(all)) : new Polynomial(List.copyOf(all));
  }

  public Polynomial times(double number) {
    if (number == 1 || isZero()) {
      return this;
    }
    if (number == 0) {
      return ZERO;
    }
    List<Term> all = new ArrayList<>(terms.size());
    for (Term term : terms) {
      all.add(term.times(number));
    }
    return new Polynomial(List.copyOf(all));
  }

  public Polynomial times(Polynomial other) {
    if (isConstant() && isKnown()) {
      return other.times(constant());
    }
    if (other.isConstant() && other.isKnown()) {
      return times(other.constant());
    }
    List<Term> all = new ArrayList<>(terms.size() * other.terms.size());
    for (Term one : terms) {
      for (Term two : other.terms) {
        all.add(product(one, two));
      }
    }
    return sum(all);
  }

  private double constant() {
    return terms.isEmpty() ? 0 : terms.getFirst().coefficient();
  }

  private boolean isKnown() {
    return terms.isEmpty() || terms.getFirst().guessed == 0;
  }

  /** What is there whatever the sizes are: the constant, without what was estimated of it. */
  public double known() {
    double sum = 0;
    for (Term term : terms) {
      if (!term.factors().isEmpty() && term.coefficient() < 0) {
        return 0;
      }
      sum += term.factors().isEmpty() ? term.known() : 0;
    }
    return sum;
  }

  private static Term product(Term one, Term two) {
    double coefficient = one.coefficient() * two.coefficient();
    double known = one.known() * two.known();
    List<Factor> factors = new ArrayList<>(one.factors());
    for (Factor factor : two.factors()) {
      int same = -1;
      for (int i = 0; i < factors.size(); i++) {
        if (factors.get(i).compareTo(factor) == 0) {
          same = i;
        }
      }
      if (same < 0) {
        factors.add(factor);
      } else {
        Factor there = factors.get(same);
        boolean isProduct = factor.growth() == Factor.Growth.EXPONENTIAL;
        double exponent =
            isProduct ? there.exponent() * factor.exponent() : there.exponent() + factor.exponent();
        factors.set(same, new Factor(factor.symbol(), factor.growth(), exponent));
      }
    }
    factors.removeIf(f -> f.growth() != Factor.Growth.EXPONENTIAL && f.exponent() == 0);
    factors.sort(Comparator.naturalOrder());
    while (factors.size() > MOST_FACTORS) {
      Factor last = factors.removeLast();
      coefficient *= last.at(last.symbol().typical());
      known = 0;
    }
    return new Term(coefficient, List.copyOf(factors), coefficient - known);
  }

  private static Polynomial sum(List<Term> terms) {
    List<Term> all = new ArrayList<>(terms.size());
    for (Term term : terms) {
      int same = -1;
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).factors().equals(term.factors())) {
          same = i;
        }
      }
      if (same < 0) {
        all.add(term);
      } else {
        Term there = all.get(same);
        double coefficient = there.coefficient() + term.coefficient();
        all.set(same, new Term(coefficient, term.factors(), there.guessed + term.guessed));
      }
    }
    all.removeIf(term -> term.coefficient() == 0);
    return new Polynomial(all.size() > MOST_TERMS ? few(all) : List.copyOf(all));
  }

  private static List<Term> few(List<Term> terms) {
    List<Term> byValue = new ArrayList<>(terms);
    byValue.sort(Comparator.comparingDouble((Term term) -> -Math.abs(term.typical())));
    List<Term> kept = new ArrayList<>();
    double rest = 0;
    double guessed = 0;
    for (Term term : byValue) {
      if (term.factors().isEmpty() || kept.size() >= MOST_TERMS - 1) {
        rest += term.typical();
        guessed += term.factors().isEmpty() ? term.guessed : term.typical();
      } else {
        kept.add(term);
      }
    }
    if (rest != 0) {
      kept.add(new Term(rest, List.of(), guessed));
    }
    return List.copyOf(kept);
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
    double guessed = constant() - smaller.known();
    return new Polynomial(List.of(new Term(constant(), List.of(), guessed)));
  }

  /** The same, taken for an estimate. */
  Polynomial estimated() {
    List<Term> all = new ArrayList<>(terms.size());
    for (Term term : terms) {
      all.add(new Term(term.coefficient(), term.factors(), term.coefficient()));
    }
    return new Polynomial(List.copyOf(all));
  }

  /** The terms with at least the first power of a symbol, and at most a given one. */
  Polynomial powers(Symbol symbol, double most) {
    return new Polynomial(
        terms.stream()
            .filter(term -> term.factors().stream().anyMatch(it -> it.isPower(symbol, most)))
            .toList());
  }

  /** {@code this / other}; where that is no polynomial, by the typical value of {@code other}. */
  Polynomial dividedBy(Polynomial other) {
    if (other.isZero()) {
      return this;
    }
    if (other.terms.size() == 1) {
      Term term = other.terms.getFirst();
      boolean isPower = term.factors().stream().allMatch(f -> f.growth() == Factor.Growth.POWER);
      if (isPower) {
        List<Factor> inverse = new ArrayList<>();
        for (Factor factor : term.factors()) {
          inverse.add(new Factor(factor.symbol(), factor.growth(), -factor.exponent()));
        }
        double by = 1 / term.coefficient();
        List<Term> one = List.of(new Term(by, List.copyOf(inverse), term.guessed == 0 ? 0 : by));
        return times(new Polynomial(one));
      }
    }
    return times(estimate(1 / other.typical()));
  }

  /** The logarithm to base 2, at least 1. */
  Polynomial log() {
    if (terms.size() == 1) {
      Term term = terms.getFirst();
      if (term.factors().size() == 1
          && term.factors().getFirst().growth() == Factor.Growth.POWER
          && term.coefficient() >= 0.1
          && term.coefficient() <= 10) {
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
    if (terms.size() == 2) {
      for (int i = 0; i < 2; i++) {
        if (terms.get(i).factors().isEmpty() && !terms.get(1 - i).factors().isEmpty()) {
          double shift = Math.pow(base, terms.get(i).coefficient());
          return new Polynomial(List.of(terms.get(1 - i)))
              .exponential(base)
              .times(terms.get(i).guessed == 0 ? of(shift) : estimate(shift));
        }
      }
    }
    if (terms.size() == 1
        && terms.getFirst().factors().size() == 1
        && terms.getFirst().factors().getFirst().growth() == Factor.Growth.POWER
        && terms.getFirst().factors().getFirst().exponent() == 1) {
      Symbol symbol = terms.getFirst().factors().getFirst().symbol();
      double own = Math.pow(base, terms.getFirst().coefficient());
      return of(new Factor(symbol, Factor.Growth.EXPONENTIAL, own));
    }
    return alike(Math.min(1e30, Math.pow(base, typical())));
  }

  /** Puts other quantities in the place of symbols; null of {@code values} keeps a symbol. */
  Polynomial with(Map<Symbol, Polynomial> values) {
    if (values.isEmpty() || isConstant()) {
      return this;
    }
    Polynomial all = ZERO;
    for (Term term : terms) {
      Polynomial product =
          new Polynomial(List.of(new Term(term.coefficient(), List.of(), term.guessed)));
      for (Factor factor : term.factors()) {
        Polynomial value = values.get(factor.symbol());
        product = product.times(value == null ? of(factor) : of(factor, value));
      }
      all = all.plus(product);
    }
    return all;
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
      return alike(constant() == 0 ? 0 : Math.min(1e30, Math.pow(constant(), exponent)));
    }
    if (exponent == 2 || exponent == 3) {
      Polynomial square = times(this);
      return exponent == 2 ? square : square.times(this);
    }
    if (terms.size() == 1) {
      List<Factor> factors = new ArrayList<>();
      for (Factor factor : terms.getFirst().factors()) {
        factors.add(
            factor.growth() == Factor.Growth.EXPONENTIAL
                ? new Factor(
                    factor.symbol(), factor.growth(), Math.pow(factor.exponent(), exponent))
                : new Factor(factor.symbol(), factor.growth(), factor.exponent() * exponent));
      }
      double coefficient = Math.pow(terms.getFirst().coefficient(), exponent);
      double guessed = isKnown() ? 0 : coefficient;
      return new Polynomial(List.of(new Term(coefficient, List.copyOf(factors), guessed)));
    }
    return estimate(Math.pow(Math.max(0, typical()), exponent));
  }

  /** The value where every symbol has its typical value. */
  public double typical() {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      sum += terms.get(i).typical();
    }
    return sum;
  }

  /** The value for given values of symbols. */
  public double at(ToDoubleFunction<Symbol> values) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      sum += terms.get(i).at(values);
    }
    return sum;
  }

  /** The symbols in it, in the order in which they were first met. */
  public Set<Symbol> symbols() {
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
    return other instanceof Polynomial it
        && terms.size() == it.terms.size()
        && it.terms.containsAll(terms);
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (Term term : terms) {
      sum += term.hashCode();
    }
    return sum;
  }

  @Override
  public String toString() {
    return written(Symbol::name);
  }
}
