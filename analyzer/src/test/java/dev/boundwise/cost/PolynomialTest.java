package dev.boundwise.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolynomialTest {

  private static final Symbol N = Symbol.of("n", 1, 100, 1000);
  private static final Symbol M = Symbol.of("m", 1, 10, 1000);

  private final Polynomial n = Polynomial.of(N);
  private final Polynomial m = Polynomial.of(M);

  private static Polynomial of(double number) {
    return Polynomial.of(number);
  }

  @Test
  void sumsJoinWhatGrowsAlike() {
    assertThat(n.plus(n)).hasToString("2*n");
    assertThat(n.plus(of(3)).plus(n).plus(of(4))).hasToString("2*n + 7");
    assertThat(n.plus(m)).isEqualTo(m.plus(n).plus(Polynomial.ZERO)).hasToString("1*n + 1*m");
    assertThat(n.plus(n.times(-1))).isEqualTo(Polynomial.ZERO);
    assertThat(n.plus(n.times(-1)).isZero()).isTrue();
  }

  @Test
  void productsJoinFactorsOfTheSameSymbol() {
    assertThat(n.times(n)).hasToString("1*n^2");
    assertThat(n.times(m).times(n)).isEqualTo(m.times(n.times(n))).hasToString("1*m*n^2");
    assertThat(m.plus(of(2)).times(m.plus(of(3)))).hasToString("1*m^2 + 5*m + 6");
    assertThat(n.times(0)).isEqualTo(Polynomial.ZERO);
    assertThat(n.times(Polynomial.ZERO)).isEqualTo(Polynomial.ZERO);
    assertThat(n.times(Polynomial.ONE)).isEqualTo(n);
    assertThat(Polynomial.ONE.times(n)).isEqualTo(n);
  }

  @Test
  void symbolsOfTheSameNameAreTwoQuantities() {
    Polynomial one = Polynomial.of(new Symbol(1, "n", () -> Plausible.COUNT));
    Polynomial other = Polynomial.of(new Symbol(2, "n", () -> Plausible.COUNT));

    assertThat(one.plus(other)).hasToString("1*n + 1*n");
    assertThat(one.times(other)).hasToString("1*n*n");
  }

  @Test
  void quotientOfTheSameSymbolIsANumber() {
    assertThat(n.times(6).dividedBy(n.times(2))).isEqualTo(of(3));
    assertThat(n.times(m).dividedBy(m)).isEqualTo(n);
    assertThat(n.dividedBy(of(4))).hasToString("0.25*n");
    assertThat(n.dividedBy(Polynomial.ZERO)).isEqualTo(n);
    assertThat(of(5).dividedBy(n.plus(of(100))).typical()).isEqualTo(5 / 200.0);
  }

  @Test
  void logarithmIsToBaseTwoAndAtLeastOne() {
    assertThat(n.log()).hasToString("1*log(n)");
    assertThat(of(1024).log()).isEqualTo(of(10));
    assertThat(of(1).log()).isEqualTo(of(1));
    assertThat(Polynomial.ZERO.log()).isEqualTo(of(1));
    assertThat(n.log().at(it -> 1024)).isEqualTo(10);
    assertThat(n.log().at(it -> 1)).isEqualTo(1);
    assertThat(n.log().at(it -> 0)).isEqualTo(1);
    assertThat(n.log().times(n.log())).hasToString("1*log(n)^2");
    assertThat(n.times(n.log())).hasToString("1*n*log(n)");
  }

  @Test
  void logarithmOfWhatIsMoreThanASymbolGrowsWithTheLargestOne() {
    assertThat(n.times(n).log()).hasToString("2*log(n)");

    Polynomial log = n.times(m).log();

    assertThat(log.symbols()).containsExactly(N);
    assertThat(log.typical()).isCloseTo(Math.log(1000) / Math.log(2), offset(1e-9));
  }

  @Test
  void exponentialHasItsBase() {
    assertThat(n.exponential(2)).hasToString("1*2^n");
    assertThat(n.exponential(2).at(it -> 10)).isEqualTo(1024);
    assertThat(of(10).exponential(2)).isEqualTo(of(1024));
    assertThat(n.times(2).exponential(2)).hasToString("1*4^n");
    assertThat(n.exponential(2).times(n.exponential(3))).hasToString("1*6^n");
    assertThat(n.plus(of(-1)).exponential(2)).hasToString("0.5*2^n");
  }

  @Test
  void exponentialDoesNotGrowBeyondWhatAnybodyWaitsFor() {
    assertThat(n.exponential(2).at(it -> 1000)).isFinite();
    assertThat(n.exponential(2).typical()).isFinite();
    assertThat(n.times(n).exponential(2).typical()).isFinite();
    assertThat(of(1e300).exponential(2).typical()).isFinite();
  }

  @Test
  void powers() {
    assertThat(n.power(1)).isEqualTo(n);
    assertThat(n.power(2)).hasToString("1*n^2");
    assertThat(m.plus(of(1)).power(2)).hasToString("1*m^2 + 2*m + 1");
    assertThat(n.times(4).power(0.5)).hasToString("2*n^0.5");
    assertThat(of(3).power(3)).isEqualTo(of(27));
    assertThat(Polynomial.ZERO.power(2)).isEqualTo(Polynomial.ZERO);
  }

  @Test
  void otherQuantitiesTakeThePlaceOfSymbols() {
    Polynomial work = n.times(n).plus(m.times(3));

    assertThat(work.with(Map.of(N, of(10)))).hasToString("100 + 3*m");
    assertThat(work.with(Map.of(N, m))).hasToString("1*m^2 + 3*m");
    assertThat(work.with(Map.of(N, m.plus(of(1))))).hasToString("1*m^2 + 5*m + 1");
    assertThat(work.with(Map.of())).isEqualTo(work);
    assertThat(n.log().with(Map.of(N, of(8)))).isEqualTo(of(3));
    assertThat(n.log().with(Map.of(N, m))).hasToString("1*log(m)");
    assertThat(n.exponential(2).with(Map.of(N, of(5)))).isEqualTo(of(32));
    assertThat(n.exponential(2).with(Map.of(N, m))).hasToString("1*2^m");
    assertThat(n.times(m).with(Map.of(N, m, M, n))).isEqualTo(n.times(m));
  }

  @Test
  void smallestOfManyTermsBecomeConstants() {
    Polynomial sum = Polynomial.ZERO;
    double typical = 0;
    for (int i = 1; i <= 20; i++) {
      Symbol symbol = Symbol.of("s" + String.format("%02d", i), 1, i, 100);
      sum = sum.plus(Polynomial.of(symbol));
      typical += i;
    }

    assertThat(sum.symbols()).hasSizeLessThanOrEqualTo(5);
    assertThat(sum.typical()).isEqualTo(typical);
    assertThat(sum.symbols().stream().map(Symbol::name)).contains("s20", "s19", "s18");
  }

  @Test
  void productOfManySymbolsHasFewFactors() {
    Polynomial product = Polynomial.ONE;
    for (int i = 0; i < 12; i++) {
      product = product.times(Polynomial.of(Symbol.of("s" + i, 2, 2, 2)));
    }

    assertThat(product.symbols()).hasSizeLessThanOrEqualTo(6);
    assertThat(product.typical()).isEqualTo(4096);
  }

  @Test
  void valueFollowsFromThoseOfSymbols() {
    Polynomial work = n.times(n).times(2).plus(m).plus(of(7));

    assertThat(work.typical()).isEqualTo(20_017);
    assertThat(work.at(it -> it == N ? 3 : 4)).isEqualTo(29);
    assertThat(work.at(Symbol::low)).isEqualTo(10);
    assertThat(work.symbols()).containsExactly(N, M);
    assertThat(work.isConstant()).isFalse();
    assertThat(of(4).isConstant()).isTrue();
    assertThat(Polynomial.ZERO.isConstant()).isTrue();
  }

  @Test
  void largerOfTwoIsByTypicalValues() {
    assertThat(n.max(m)).isEqualTo(n);
    assertThat(m.max(n)).isEqualTo(n);
    assertThat(n.max(of(1000))).isEqualTo(of(1000));
  }

  @Test
  void largestTermIsWrittenFirst() {
    Polynomial square = n.times(n).times(n.log());

    assertThat(square.times(2.1e6).plus(of(1e10))).hasToString("2.1e6*n^2*log(n) + 1e10");
    assertThat(of(300).plus(n.times(n).times(2))).hasToString("2*n^2 + 300");
    assertThat(Polynomial.ZERO).hasToString("0");
    assertThat(m.times(n.power(0.5))).hasToString("1*m*n^0.5");
    assertThat(n.times(2).written(symbol -> "count")).isEqualTo("2*count");
    assertThat(n.times(2000).written(Symbol::name, it -> it / 1000 + " us")).isEqualTo("2.0 us*n");
  }

  @Test
  void whatIsNotSeenInTheWholeIsNotWritten() {
    assertThat(n.times(n).plus(of(1))).hasToString("1*n^2");
    assertThat(n.times(n).plus(of(11))).hasToString("1*n^2 + 11");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "12, 12",
    "12.4, 12",
    "300, 300",
    "999.6, 1e3",
    "1000, 1e3",
    "1234, 1.2e3",
    "2100000, 2.1e6",
    "0.35, 0.35",
    "0.5, 0.5",
    "0.05, 0.05",
    "0.001, 1e-3",
    "1.96, 2",
    "9.96, 10",
    "99.6, 100",
    "1.618, 1.6",
    "-4, -4",
    "1e30, 1e30",
  })
  void numbersHaveTwoDigits(double value, String written) {
    assertThat(Figures.two(value)).isEqualTo(written);
  }
}
