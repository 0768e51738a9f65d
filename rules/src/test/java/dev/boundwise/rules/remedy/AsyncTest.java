package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.advice.Verdict;
import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;

/** When tasks of an event loop pay. */
class AsyncTest {

  private static final String AWAITS =
      """
      import asyncio

      async def page(url: str) -> str:
          await asyncio.sleep(1)
          return url

      async def f(urls: list[str]):
          return [await page(url) for url in urls]
      """;

  private static final String BLOCKS =
      """
      import requests

      def page(url: str) -> str:
          return requests.get(url).text

      async def f(urls: list[str]):
          return [page(url) for url in urls]
      """;

  private static Verdict verdict(Asked asked) {
    return asked.of(new Async());
  }

  @Test
  void awaitsAreGathered() {
    Verdict verdict = verdict(Asked.about(AWAITS).waiting(40, 0.1, Resource.NETWORK, 40));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.speedup()).isCloseTo(36, within(3.0));
    assertThat(verdict.how())
        .contains("limit = asyncio.Semaphore(40)", "return await page(url)")
        .endsWith("return await asyncio.gather(*(limited(url) for url in urls))");
  }

  @Test
  void callsThatBlockGoToThreads() {
    Verdict verdict = verdict(Asked.about(BLOCKS).waiting(40, 0.1, Resource.NETWORK, 40));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.how())
        .isEqualTo("return await asyncio.gather(*(asyncio.to_thread(page, url) for url in urls))");
  }

  @Test
  void codeThatIsNotAsyncStaysSo() {
    Verdict verdict =
        verdict(
            Asked.about(BLOCKS.replace("async def", "def")).waiting(40, 0.1, Resource.NETWORK, 40));

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).contains("threads do the same with less change");
  }

  @Test
  void computingDoesNotOverlap() {
    assertThat(verdict(Asked.about(AWAITS).rounds(40, 40, 0)).why())
        .isEqualTo("it computes: there is nothing to wait for meanwhile");
  }

  @Test
  void aPaceIsKept() {
    String paced =
        """
        import asyncio

        async def f(urls: list[str]):
            pages = []
            for url in urls:
                await asyncio.sleep(1)
                pages.append(url.upper())
            return pages
        """;
    String again =
        AWAITS.replace(
            "    await asyncio.sleep(1)", "    for _ in url:\n        await asyncio.sleep(1)");

    assertThat(verdict(Asked.about(paced).waiting(40, 0.1, Resource.SLEEP, 100)).outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict(Asked.about(again).waiting(40, 0.1, Resource.SLEEP, 100)).outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
  }

  @Test
  void aSleepThatStandsForAWaitOverlaps() {
    assertThat(verdict(Asked.about(AWAITS).waiting(40, 0.1, Resource.SLEEP, 100)).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void waitingForALockDoesNotOverlap() {
    assertThat(verdict(Asked.about(AWAITS).waiting(40, 0.1, Resource.LOCK, 40)).outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
  }
}
