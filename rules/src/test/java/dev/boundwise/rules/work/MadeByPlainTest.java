package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.region.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coroutines that a plain function makes take what they take where they are awaited. */
class MadeByPlainTest {

  private static final String CODE =
      """
      import asyncio
      from tick import fetch

      class Client:
          def get(self, url):
              return self._get(url)
          async def _get(self, url):
              await fetch(url)

      async def load(url):
          await fetch(url)
      def plain(url):
          return load(url)
      def chained(url):
          return plain(url)
      def ready(url):
          return fetch(url)
      def traced(function):
          def inner(*given):
              return function(*given)
          return inner
      @traced
      async def wrapped(url):
          await fetch(url)

      async def f(client: Client, url):
          AWAIT
      """;

  private static Bound bound(String code) {
    return work(CODE.replace("AWAIT", code)).region("f").bound();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "await plain(url)",
        "await chained(url)",
        "await ready(url)",
        "await wrapped(url)",
        "await client.get(url)",
        "await asyncio.wait_for(plain(url), 5)",
        "await asyncio.gather(*(plain(url) for _ in range(3)))",
        "await asyncio.create_task(chained(url))",
        "made = plain(url); await made",
      })
  void whoAwaitsThemWaits(String code) {
    assertThat(bound(code)).isEqualTo(Bound.IO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain(url)", "made = client.get(url)", "return chained(url)"})
  void whoMakesThemDoesNot(String code) {
    assertThat(bound(code)).isEqualTo(Bound.TRIVIAL);
  }

  @Test
  void theMakersTakeNothing() {
    assertThat(work(CODE.replace("AWAIT", "await plain(url)")).region("plain").bound())
        .isEqualTo(Bound.TRIVIAL);
  }
}
