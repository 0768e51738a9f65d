package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rounds gave before one that raises, where code reads it after the error. */
class KeptOnErrorTest {

  private static final String FETCH =
      """
      import asyncio
      from contextlib import suppress

      async def page(url: str) -> str:
          await asyncio.sleep(1)
          return url

      async def f(urls: list[str]):
          pages = []
      """;

  private static Verdict verdict(String body) {
    String code = FETCH + body.indent(4);
    return Asked.about(code).waiting(40, 0.1, Resource.NETWORK, 40).of(new Async());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        try:
            for url in urls:
                pages.append(await page(url))
        except OSError:
            print(len(pages))
        """,
        """
        try:
            for url in urls:
                pages.append(await page(url))
        except OSError:
            pass
        return pages
        """,
        """
        try:
            for url in urls:
                pages.append(await page(url))
        finally:
            save(pages)
        """,
        """
        with suppress(OSError):
            for url in urls:
                pages.append(await page(url))
        return pages
        """,
      })
  void staysWhereItIsReadAfterTheError(String body) {
    assertThat(verdict(body).how())
        .contains(
            "answers = [asyncio.create_task(limited(url)) for url in urls]",
            "for answer in answers:",
            "    part = await answer\n    pages.append(part)")
        .doesNotContain("gather");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        for url in urls:
            pages.append(await page(url))
        return pages
        """,
        """
        try:
            for url in urls:
                pages.append(await page(url))
        except OSError as error:
            raise LookupError() from error
        return pages
        """,
        """
        try:
            for url in urls:
                pages.append(await page(url))
        except OSError:
            return None
        return pages
        """,
      })
  void isGatheredWhereNobodyReadsIt(String body) {
    assertThat(verdict(body).how()).contains("pages.extend(await asyncio.gather(");
  }

  @Test
  void entriesStayByTheirKeys() {
    assertThat(
            verdict(
                    """
                    pages = {}
                    try:
                        for url in urls:
                            pages[url] = await page(url)
                    except OSError:
                        pass
                    return pages
                    """)
                .how())
        .contains("for key, answer in zip(urls, answers):", "    pages[key] = await answer");
  }

  @Test
  void whatHasNoSuchFormIsLeftAsItIs() {
    Verdict verdict =
        verdict(
            """
            seen = set()
            try:
                for url in urls:
                    text = await page(url)
                    if text:
                        pages.append(text)
            except OSError:
                pass
            return pages
            """);

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains("what rounds before an error gave is read after it");
  }
}
