package dev.boundwise.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;

class WorkTest {

  private static final double MOST = 1e8;

  private static final Polynomial ONE_GUESS =
      Polynomial.of(new Symbol(1, "len(xs)", () -> Plausible.around(Math.sqrt(1000), 10)));

  /** A thousand, typically. */
  private static final Polynomial GUESSED = ONE_GUESS.times(ONE_GUESS);

  private static final Polynomial KNOWN =
      Polynomial.of(new Symbol(2, "rows", () -> Plausible.exactly(1000)));

  private static Work interpreter(Polynomial time) {
    return Work.of(Resource.INTERPRETER, time);
  }

  @Test
  void whatIsShortIsAsLikelyAsItIs() {
    Work work = interpreter(GUESSED.times(1e4));

    assertThat(work.likely(MOST)).isEqualTo(work);
  }

  @Test
  void whatRestsOnGuessesGrowsWithItsThirdRoot() {
    double eight = interpreter(GUESSED.times(8e5)).likely(MOST).total().typical();
    double thousand = interpreter(GUESSED.times(1e8)).likely(MOST).total().typical();

    assertThat(eight).isCloseTo(2 * MOST, within(1e3));
    assertThat(thousand).isCloseTo(10 * MOST, within(1e3));
  }

  @Test
  void oneGuessAloneStays() {
    Work work = interpreter(ONE_GUESS.times(1e10));

    assertThat(work.likely(MOST)).isEqualTo(work);
  }

  @Test
  void whatIsKnownStays() {
    Work known = interpreter(KNOWN.times(1e9).plus(Polynomial.of(1e12)));

    assertThat(known.likely(MOST)).isEqualTo(known);
    double both = known.plus(interpreter(GUESSED.times(8e5))).likely(MOST).total().typical();
    assertThat(both).isCloseTo(2e12 + 2 * MOST, within(1e6));
  }

  @Test
  void waitsAreLongerThanComputingMostly() {
    Work waits = Work.of(Resource.NETWORK, GUESSED.times(8e5));

    assertThat(waits.likely(MOST)).isEqualTo(waits);
    assertThat(waits.times(10).likely(MOST).total().typical()).isCloseTo(2e9, within(1e4));
  }
}
