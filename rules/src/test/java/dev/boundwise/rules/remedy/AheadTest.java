package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Advisor;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that go on in order, and whose one long call others make beforehand. */
class AheadTest {

  private static final String HEAD =
      """
      import asyncio
      import os
      import random
      import sys
      import time
      import aiohttp
      import requests

      def fetch(url, timeout=5):
          return requests.get(url, timeout=timeout)

      async def page(session: aiohttp.ClientSession, url):
          async with session.get(url) as response:
              return await response.text()

      def heavy(seed: int) -> int:
          total = seed
          for i in range(200_000):
              total = (total * 31 + i) % 1_000_003
          return total

      """;

  /** About the first loop of {@code f}, which starts in the line of its {@code for}. */
  private static Advice about(String function) {
    SourceText text = SourceText.of("app.py", HEAD + function);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, 13), false, 4, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    for (Region region : Regions.of(program).in(unit)) {
      if (region.kind() == Region.Kind.LOOP && region.function().name().equals("f")) {
        return advisor.of(region);
      }
    }
    throw new AssertionError("no loop in f");
  }

  private static String rounds(String before, String... body) {
    return "def f(urls: list[str], known: dict):\n    "
        + before
        + "\n    for url in urls:\n        "
        + String.join("\n        ", body)
        + "\n";
  }

  @Test
  void whatIsPrintedStaysInOrder() {
    Advice advice =
        about(
            """
            def f(urls: list[str]):
                dead = 0
                for number, url in enumerate(urls, 1):
                    print(number, "of", len(urls))
                    try:
                        response = fetch(url, timeout=9)
                    except OSError as error:
                        print(url, error)
                        dead += 1
                        continue
                    print(response.text)
                return dead
            """);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(advice.best().assumptions())
        .contains("what was asked for waits in memory until its turn comes");
    assertThat(advice.best().how())
        .isEqualTo(
            """
            with ThreadPoolExecutor(max_workers=14) as pool:
                answers = [((number, url), pool.submit(fetch, url, timeout=9)) for number, url in enumerate(urls, 1)]
                for (number, url), answer in answers:
                    print(number, "of", len(urls))
                    try:
                        response = answer.result()
                    except OSError as error:
                        print(url, error)
                        dead += 1
                        continue
                    print(response.text)""");
  }

  @Test
  void argumentsAreMadeByAFunctionOfTheRound() {
    Advice advice =
        about(
            rounds(
                "answer = 0",
                "url = url.strip()",
                "print('next', answer)",
                "where = f'http://{url}'",
                "print(fetch(where).text)"));

    assertThat(advice.best().how())
        .contains(
            """
            def one_call(url):
                url = url.strip()
                where = f'http://{url}'
                return fetch(where)

            """,
            "futures = [(url, pool.submit(one_call, url)) for url in urls]\n",
            "        print('next', answer)\n",
            "        print(future.result().text)");
  }

  @Test
  void aRoundMayEndBeforeItsCall() {
    Advice advice =
        about(
            rounds(
                "made = 0",
                "path = os.path.join('out', url)",
                "if os.path.exists(path):",
                "    continue",
                "body = fetch(url).text",
                "made += 1",
                "print(made, path, len(body))"));

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(advice.best().how())
        .isEqualTo(
            """
            with ThreadPoolExecutor(max_workers=14) as pool:
                answers = []
                for url in urls:
                    path = os.path.join('out', url)
                    if os.path.exists(path):
                        continue
                    answers.append((url, path, pool.submit(fetch, url)))
                for url, path, answer in answers:
                    body = answer.result().text
                    made += 1
                    print(made, path, len(body))""");
  }

  @Test
  void tasksOfAnEventLoopAreAwaitedInOrder() {
    Advice advice =
        about(
            """
            async def f(session: aiohttp.ClientSession, urls: list[str]):
                for url in urls:
                    text = await page(session, url)
                    print(url, len(text))
            """);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.ASYNC);
    assertThat(advice.best().how())
        .endsWith(
            """
            async def limited(call):
                async with limit:
                    return await call

            answers = [(url, asyncio.create_task(limited(page(session, url)))) for url in urls]
            for url, answer in answers:
                text = await answer
                print(url, len(text))""");
  }

  @Test
  void whatIsPutIntoAQueueComesInOrder() {
    String program =
        """
        class Board:
            def __init__(self):
                self.log = asyncio.Queue()

            async def f(self, session: aiohttp.ClientSession, urls: list[str]):
                for url in urls:
                    text = await page(session, %s)
                    self.log.%s
        """;

    assertThat(about(program.formatted("url", "put_nowait(text)")).best().remedy())
        .isEqualTo(RemedyKind.ASYNC);
    assertThat(about(program.formatted("url", "qsize()")).best().remedy())
        .isEqualTo(RemedyKind.ASYNC);
    assertThat(about(program.formatted("self.log.get_nowait()", "qsize()")).best().remedy())
        .isEqualTo(RemedyKind.NONE);
  }

  @Test
  void whatBlocksAnEventLoopGoesToThreads() {
    Advice advice =
        about(
            """
            async def f(urls: list[str]):
                for url in urls:
                    print(fetch(url).text)
            """);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.ASYNC);
    assertThat(advice.best().how())
        .startsWith("answers = [(url, asyncio.create_task(asyncio.to_thread(fetch, url))) for")
        .endsWith("    print((await answer).text)");
  }

  @Test
  void processesComputeAhead() {
    Advice advice =
        about(
            """
            def f():
                last = 0
                for seed in range(100):
                    value = heavy(seed)
                    print(seed, value - last)
                    last = value
            """);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.PROCESSES);
    assertThat(advice.best().how())
        .contains("pool.submit(heavy, seed)) for seed in range(100)]")
        .contains("        value = answer.result()\n");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "left = 9     | print(fetch(url, left).text); left -= 1              | NONE",
        "found = []   | print(fetch(url + str(len(found)))); found.append(url) | NONE",
        "r = None     | r = fetch(url, r); print(r)                          | NONE",
        "r = ''       | print(r); r = fetch(url + r).text                    | NONE",
        "pass         | print(fetch(url, known)); known[url] = 1             | NONE",
        "pass         | print(fetch(url), random.random())                   | NONE",
        "pass         | print(fetch(url).text); known[url] = 1               | THREADS",
        "pass         | known.clear(); print(fetch(url).text)                | THREADS",
        "r = ''       | print(r); r = fetch(url).text                        | THREADS",
        "found = []   | found.append(url); print(fetch(url), found)          | THREADS",
      })
  void whatTheCallReadsNoRoundMayChange(String before, String body, RemedyKind remedy) {
    assertThat(about(rounds(before.strip(), body.strip().split("; "))).best().remedy())
        .isEqualTo(remedy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(fetch(url).text); time.sleep(1)",
        "print(fetch(url).text); break",
        "print(known.get(url) or fetch(url))",
        "print(requests.post(url, json=known))",
        "print(fetch(url)); requests.post(url)",
        "print(fetch(url)); os.remove(url)",
        "print(fetch(url)); urls.append(url)",
        "print(fetch('http://localhost'))",
        "print(fetch(input()))",
        "yield fetch(url); print(url)",
        "with open('log') as log: log.write(fetch(url).text); print(url)",
        "print([fetch(url) for _ in url])",
        "print(lambda: fetch(url))",
        "if url: print(fetch(url))",
        "print(fetch(url)); sys.exit(1)",
      })
  void whatIsMoreThanACallOfEachRoundStays(String body) {
    assertThat(about(rounds("pass", body.split("; "))).best().remedy()).isEqualTo(RemedyKind.NONE);
  }

  @Test
  void aCallThatReadsWhatTheRoundLeavesStays() {
    assertThat(
            about(
                    """
                    class Walker:
                        def __init__(self):
                            self.token = ""

                        def ask(self, url):
                            return requests.get(url, headers={"t": self.token})

                        def f(self, urls: list[str]):
                            for url in urls:
                                response = self.ask(url)
                                self.token = response.headers["t"]
                                print(url)
                    """)
                .best()
                .remedy())
        .isEqualTo(RemedyKind.NONE);
  }

  @Test
  void whatAFunctionOfTheLoopSeesIsNoArgument() {
    String captured =
        """
        def f(urls: list[str]):
            last = ""
            def ask(number):
                return requests.get(%s + str(number))
            for number, url in enumerate(urls):
                print(ask(number).text)
                last = url
        """;

    assertThat(about(captured.formatted("url")).best().remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(about(captured.formatted("last")).best().remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(about(captured.formatted("urls[0]")).best().remedy()).isEqualTo(RemedyKind.THREADS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(body, sorted(known, key=lambda it: it + path))",
        "print(body, any(path in it for it in known))",
        "print(body, [it for it in known if it != path])",
      })
  void whatRunsLaterHasTheValuesOfItsRound(String use) {
    assertThat(
            about(
                    rounds(
                        "pass",
                        "path = os.path.join('out', url)",
                        "if os.path.exists(path):",
                        "    continue",
                        "body = fetch(url).text",
                        use))
                .best()
                .how())
        .contains("    for url, path, answer in answers:\n");
  }

  @Test
  void aLoopWithAnElseStays() {
    assertThat(
            about(rounds("pass", "print(fetch(url).text)") + "    else:\n        print('all')\n")
                .best()
                .remedy())
        .isEqualTo(RemedyKind.NONE);
  }

  @Test
  void anotherAttributeIsApart() {
    assertThat(
            about(
                    """
                    class Walker:
                        def __init__(self):
                            self.token = ""
                            self.seen = 0

                        def ask(self, url):
                            return requests.get(url, headers={"t": self.token})

                        def f(self, urls: list[str]):
                            for url in urls:
                                response = self.ask(url)
                                self.seen += 1
                                print(self.seen, response.text)
                    """)
                .best()
                .remedy())
        .isEqualTo(RemedyKind.THREADS);
  }

  @Test
  void anElementThatIsChangedBeforeItsCallStays() {
    String change =
        """
        def f(rows: list[dict]):
            for row in rows:
                row["url"] = row["url"].strip()
                print(fetch(row["url"]).text)
        """;
    String after =
        """
        def f(rows: list[dict]):
            for row in rows:
                row["text"] = fetch(row["url"]).text
                print(row["url"])
        """;

    assertThat(about(change).best().remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(about(after).best().remedy()).isEqualTo(RemedyKind.THREADS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session.headers['token'] = page.headers['token']",
        "session.headers.update(page.headers)",
        "session.cookies = page.cookies",
      })
  void whatTheRestSetsOfAClientIsPartOfItsNextRequest(String rest) {
    Advice advice =
        about(
            """
            def f(urls):
                session = requests.Session()
                for url in urls:
                    page = session.get(url)
                    %s
                    print(page.text)
            """
                .formatted(rest));

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.NONE);
  }

  @Test
  void whatItSetsOfOthersIsNot() {
    Advice advice =
        about(
            """
            def f(urls, other):
                session = requests.Session()
                for url in urls:
                    page = session.get(url)
                    other.headers['token'] = page.headers['token']
                    print(page.text)
            """);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.THREADS);
  }
}
