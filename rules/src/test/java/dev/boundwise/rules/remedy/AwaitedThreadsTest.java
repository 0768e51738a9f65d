package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops of coroutines whose rounds wait in threads, or stop their event loop. */
class AwaitedThreadsTest {

  private static final String HEAD =
      """
      import asyncio
      import requests

      def fetch(url):
          return requests.get(url, timeout=5).text

      def put(url, pages):
          pages.append(fetch(url))
          return len(pages)

      class Desk:
          def __init__(self):
              self.total = 0

          def load(self, url):
              page = fetch(url)
              self.total += len(page)
              return page

          def read(self, url):
              return fetch(url)

      async def f(desk: Desk, out, loop: asyncio.AbstractEventLoop):
          urls = [f"http://example.org/{i}" for i in range(40)]
          pages = []
      """;

  private static final String CALLER =
      "\nasync def main():\n    await f(Desk(), open('x', 'w'), asyncio.get_running_loop())\n";

  private static Verdict of(RemedyKind remedy, String body) {
    String code = HEAD + "    " + String.join("\n    ", body.split("; ")) + "\n" + CALLER;
    return Advised.of(remedy, "3.12", code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return [await asyncio.to_thread(fetch, url) for url in urls]",
        "return [await loop.run_in_executor(None, fetch, url) for url in urls]",
        "return [await asyncio.to_thread(desk.read, url) for url in urls]",
        "for url in urls:;     pages.append(await asyncio.to_thread(fetch, url));return pages",
        "for url in urls:;     pages.append(await asyncio.to_thread(lambda: fetch(url)));return pages",
      })
  void whatIsAwaitedOneByOneIsGathered(String body) {
    Verdict verdict = of(RemedyKind.ASYNC, body.replace(";return", "; return"));

    assertThat(verdict.outcome()).as(verdict.why()).isEqualTo(Verdict.Outcome.HELPS);
    // as many at once as the event loop's own pool has threads: cores + 4
    assertThat(verdict.speedup()).isBetween(4.0, 6.0);
    assertThat(verdict.how()).contains("asyncio.gather(", "asyncio.Semaphore(6)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return [await asyncio.to_thread(put, url, pages) for url in urls] | pages",
        "return [await asyncio.to_thread(desk.load, url) for url in urls]  | desk.total",
        "return [await loop.run_in_executor(None, desk.load, url) for url in urls] | desk.total",
        "return [await asyncio.to_thread(desk.load, url) + str(desk.total) for url in urls] | total",
      })
  void whatThreadsChangeIsSeen(String body, String what) {
    Verdict verdict = of(RemedyKind.ASYNC, body);

    assertThat(verdict.outcome()).as(verdict.how()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains(what);
  }

  @Test
  void filesAreWrittenInOrderThoughAThreadDoesIt() {
    Verdict verdict =
        of(
            RemedyKind.ASYNC,
            "for url in urls:;     page = await asyncio.to_thread(fetch, url)".replace(";", "; ")
                + ";     await asyncio.to_thread(out.write, page)".replace(";", "; "));

    assertThat(verdict.outcome()).as(verdict.why()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.how())
        .contains("for url, answer in answers:")
        .doesNotContain("async def one_round");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for url in urls:;     pages.append(fetch(url));     await asyncio.sleep(0)",
        "for url in urls:;     pages.append(requests.get(url));     await asyncio.sleep(0)",
        "for url in urls:;     pages.append(desk.read(url));     await asyncio.sleep(0)",
      })
  void tasksThatStopTheirLoopGainNothing(String body) {
    Verdict verdict = of(RemedyKind.ASYNC, body.replace(";   ", "; "));

    assertThat(verdict.outcome()).as(verdict.how()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).contains("stop the event loop");
  }

  @Test
  void moreThreadsThanTheLoopHasAreAPoolOfTheirOwn() {
    String body = "return [fetch(url) for url in urls]";

    assertThat(of(RemedyKind.ASYNC, body).speedup()).isBetween(4.0, 6.0);
    Verdict threads = of(RemedyKind.THREADS, body);
    assertThat(threads.outcome()).as(threads.why()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(threads.speedup()).isGreaterThan(10);
    assertThat(threads.how()).contains("ThreadPoolExecutor(max_workers=", "run_in_executor(pool");
  }

  @Test
  void fewRoundsDoWithTheThreadsOfTheLoop() {
    String body = "return [fetch(url) for url in urls[:4]]";

    assertThat(of(RemedyKind.ASYNC, body).outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(of(RemedyKind.THREADS, body).why()).isEqualTo("it is async already: see there");
  }
}
