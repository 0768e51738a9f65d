package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.advice.Verdict;
import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;

/** When a pool of threads pays. */
class ThreadsTest {

  private static final String PAGES =
      """
      import requests

      def page(url: str) -> str:
          return requests.get(url).text

      def f(urls: list[str]):
          pages = []
          for url in urls:
              pages.append(page(url))
          return pages

      f(["http://localhost"] * 40)
      """;

  private static final String ROWS =
      """
      import sqlite3

      def f(connection: sqlite3.Connection, names: list[str]):
          for name in names:
              connection.execute("insert into t values (?)", (name,))
      """;

  private static Verdict verdict(Asked asked) {
    return asked.of(new Threads());
  }

  @Test
  void waitsForOthersOverlap() {
    Verdict verdict = verdict(Asked.about(PAGES).waiting(40, 0.3, Resource.NETWORK, 40));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.speedup()).isCloseTo(19, within(2.0));
    assertThat(verdict.how())
        .isEqualTo(
            """
            with ThreadPoolExecutor(max_workers=32) as pool:
                pages.extend(pool.map(page, urls))""");
  }

  @Test
  void whatComputesInBetweenTakesTurns() {
    assertThat(verdict(Asked.about(PAGES).waiting(40, 40, Resource.NETWORK, 40)).speedup())
        .isCloseTo(1.95, within(0.1));
  }

  @Test
  void nativeCodeUsesTheCores() {
    assertThat(verdict(Asked.about(PAGES).rounds(40, 1, 40)).speedup()).isCloseTo(2, within(0.1));
  }

  @Test
  void computingInPythonGainsNothing() {
    Verdict verdict = verdict(Asked.about(PAGES).rounds(40, 40, 0));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).contains("take turns under the GIL");
  }

  @Test
  void sqliteGainsNothing() {
    Verdict verdict = verdict(Asked.about(ROWS).waiting(40, 0.1, Resource.DATABASE, 5));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).startsWith("sqlite3 does one thing at a time");
  }

  @Test
  void smallFilesAreReadByThisVeryCore() {
    assertThat(verdict(Asked.about(PAGES).waiting(4000, 0.03, Resource.DISK, 0.003)).outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
  }

  @Test
  void aDeviceServesAFewAtOnce() {
    assertThat(verdict(Asked.about(PAGES).waiting(40, 0.1, Resource.DISK, 5)).speedup())
        .isCloseTo(2.8, within(0.3));
  }

  @Test
  void otherProgramsNeedCoresOfTheirOwn() {
    assertThat(verdict(Asked.about(PAGES).waiting(40, 0.1, Resource.SUBPROCESS, 50)).speedup())
        .isCloseTo(2, within(0.1));
  }

  @Test
  void waitingForAPersonIsNotShared() {
    assertThat(verdict(Asked.about(PAGES).waiting(40, 0.1, Resource.INPUT, 2000)).outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
  }

  @Test
  void aPaceIsKept() {
    Verdict verdict = verdict(Asked.about(PAGES).waiting(40, 0.1, Resource.SLEEP, 100));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).startsWith("it waits for others");
  }

  @Test
  void asyncCodeHasTasksWhereTheyAreFew() {
    Verdict verdict =
        verdict(
            Asked.about(PAGES.replace("def f(", "async def f("))
                .waiting(4, 0.3, Resource.NETWORK, 40));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
  }
}
