package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often what stands under a test runs: of random numbers it is said, of operands guessed. */
class ChancesTest {

  private static double steps(String body) {
    String source =
        """
        import random, tick
        from random import random as draw
        RATE = 0.25
        def f(rng: random.Random, one, other, low: float):
            BODY
        """;
    return Worked.work(source.replace("BODY", body)).region("f").work().total().typical() / 1e9;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          if rng.random() < 0.03: tick.step()      | 0.03
          if 0.03 > rng.random(): tick.step()      | 0.03
          if random.random() >= 0.9: tick.step()   | 0.1
          if not draw() < 0.9: tick.step()         | 0.1
          if draw() <= RATE: tick.step()           | 0.25
          x = rng.random(); tick.step() if x > 0.8 else 0 | 0.2
          """)
  void aRandomNumberSaysHowOften(String body, double steps) {
    assertThat(steps(body)).isCloseTo(steps, within(0.005));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          if rng.random() < low: tick.step()
          if rng.random() < 3: tick.step()
          if rng.gauss(0, 1) < 0.03: tick.step()
          if rng.random() == 0.03: tick.step()
          """)
  void othersDoNot(String body) {
    assertThat(steps(body)).isCloseTo(0.5, within(0.01));
  }

  @Test
  void whatStandsBehindATestRunsWhereItHolds() {
    double one = steps("tick.step()");
    double behind = steps("one.x and tick.step()");
    double seldom = steps("one.x == other.x and tick.step()");
    double third = steps("one.x and other.x and tick.step()");
    double or = steps("one.x or tick.step()");
    assertThat(behind).isBetween(0.5 * one, 0.95 * one);
    assertThat(seldom).isLessThan(0.6 * behind);
    assertThat(third).isLessThan(0.9 * behind);
    assertThat(or).isBetween(0.5 * one, 0.95 * one);
  }

  @Test
  void oneOfTwoValuesIsMade() {
    assertThat(steps("tick.step() if one else tick.step()")).isCloseTo(1, within(0.01));
    assertThat(steps("tick.step() if one else 0")).isCloseTo(0.5, within(0.01));
  }

  @Test
  void theMessageOfAnAssertionIsForWhoMadeAMistake() {
    assertThat(steps("assert one, tick.step()")).isLessThan(0.0001);
    assertThat(steps("assert tick.step(), one")).isCloseTo(1, within(0.01));
  }
}
