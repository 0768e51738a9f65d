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

/** One call that stops an event loop. */
class BlockingTest {

  private static final String HEAD =
      """
      import asyncio
      import sqlite3
      import subprocess
      import time
      import bcrypt
      import boto3
      import requests
      import trio

      store = boto3.client("s3")

      def load(url):
          return requests.get(url).text

      def heavy(seed):
          total = seed
          for i in range(2_000_000):
              total = (total * 31 + i) % 1_000_003
          return total

      def wait():
          time.sleep(3)

      async def later(url):
          await asyncio.sleep(3)
          return url

      def count(connection: sqlite3.Connection):
          return [row for row in connection.execute("select count(*) from orders")]

      """;

  /** About the first call in the line of a function {@code f} that ends in a mark. */
  private static Advice about(String function, int minor) {
    SourceText text = SourceText.of("app.py", HEAD + function);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, minor), false, 4, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    int line =
        1 + (int) (HEAD + function).split("# here", 2)[0].chars().filter(c -> c == '\n').count();
    for (Region region : Regions.of(program).in(unit)) {
      if (region.kind() == Region.Kind.CALL
          && text.lineAt(region.span().start()) == line
          && text.slice(region.span()).endsWith(")")) {
        return advisor.of(region);
      }
    }
    throw new AssertionError("no call in line " + line);
  }

  private static Advice about(String call) {
    return about("async def f(url, n):\n    return " + call + "  # here\n", 13);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load(url)                      | await asyncio.to_thread(load, url)                     | BW201",
        "store.get_object(Bucket=url)   | await asyncio.to_thread(store.get_object, Bucket=url)  | BW201",
        "requests.get(url, timeout=n)   | await asyncio.to_thread(requests.get, url, timeout=n)  | BW201",
        "bcrypt.checkpw(url, n)         | await asyncio.to_thread(bcrypt.checkpw, url, n)        | BW203",
        "wait()                         | await asyncio.to_thread(wait)                          | BW201",
        "time.sleep(3)                  | await asyncio.sleep(3)                                 | BW201",
      })
  void aCallThatBlocksGoesToAThread(String call, String how, String code) {
    Advice advice = about(call);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.ASYNC);
    assertThat(advice.best().speedup()).isEqualTo(1);
    assertThat(advice.best().why()).startsWith("the event loop stands still for ");
    assertThat(advice.best().how()).startsWith(how);
    assertThat(advice.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "await asyncio.to_thread(load, url)",
        "subprocess.run(['ls', url])",
        "time.sleep(0.05)",
        "await asyncio.sleep(3)",
        "await later(url)",
        "await asyncio.gather(later(url), later(n))",
        "asyncio.create_task(later(url))",
        "await asyncio.wait_for(later(url), 5)",
        "later(url)",
        "heavy(n)",
        "count(url)",
        "len(url)",
        "input()",
      })
  void whatGainsNothingThereStays(String call) {
    assertThat(about(call).best().remedy()).isEqualTo(RemedyKind.NONE);
  }

  private static Advice inRounds(String round) {
    return about(
        """
        async def f(names, lock):
            status = 0
            for name in names:
                ROUND
        """
            .replace("ROUND", round.indent(8).strip()),
        13);
  }

  @Test
  void shortCallsOneAfterTheOtherAddUp() {
    String round = "status = subprocess.run(['tool', name, str(status)]).returncode  # here";

    assertThat(inRounds(round).best().remedy()).isEqualTo(RemedyKind.ASYNC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status = subprocess.run(['tool', name, str(status)]).returncode  # here\nawait later(name)",
        "async with lock:\n    status = subprocess.run(['tool', str(status)]).returncode  # here",
        "async for line in lock:\n    status = subprocess.run(['tool', str(status)]).returncode  # here",
      })
  void othersGetTheirTurnBetweenRoundsThatAwait(String round) {
    assertThat(inRounds(round).best().remedy()).isEqualTo(RemedyKind.NONE);
  }

  private static final String LONE =
      """
      async def f(url):
          return load(url)  # here

      async def main():
          print(await f("http://localhost"))

      """;

  @Test
  void whereNothingElseRunsNothingWaits() {
    assertThat(about(LONE + "asyncio.run(main())\n", 13).best().remedy())
        .isEqualTo(RemedyKind.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "async def both():\n    await asyncio.gather(f('a'), f('b'))\n\nasyncio.run(main())\n",
        "async def serve():\n    await asyncio.start_server(f, 'localhost', 80)\n\nasyncio.run(main())\n",
        "async def later(): asyncio.create_task(f('a'))\n",
        "handlers = [main]\n",
      })
  void whereSomethingElseMayRunItWaits(String more) {
    assertThat(about(LONE + more, 13).best().remedy()).isEqualTo(RemedyKind.ASYNC);
  }

  @Test
  void aTwinThatCanBeAwaitedIsNamed() {
    assertThat(about("requests.get(url)").best().how())
        .endsWith("  # or `await httpx.AsyncClient.get(...)`");
  }

  @Test
  void codeThatIsOnNoEventLoopWaitsAsItIs() {
    assertThat(about("def f(url):\n    return load(url)  # here\n", 13).best().remedy())
        .isEqualTo(RemedyKind.NONE);
  }

  @Test
  void eachFrameworkHasThreadsOfItsOwn() {
    Advice advice =
        about(
            """
            async def f(url):
                await trio.sleep(1)
                return load(url)  # here
            """
                .replace("asyncio", "trio"),
            13);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.ASYNC);
    assertThat(advice.best().how()).contains("to_thread");
  }

  @Test
  void anOldPythonHasNoSuchThreads() {
    Advice advice = about("async def f(url):\n    return load(url)  # here\n", 8);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(advice.verdicts())
        .anySatisfy(it -> assertThat(it.why()).contains("is there from 3.9 on"));
  }

  @Test
  void aLoopThatIsAdvisedSpeaksForItsCalls() {
    String loop =
        """
        async def f(urls: list[str]):
            pages = []
            for url in urls:
                pages.append(load(url))
            return pages
        """;
    String inOrder =
        """
        async def f(urls: list[str], last):
            for url in urls:
                last = load(url + last)
            return last
        """;

    assertThat(about(loop.replace("load(url))", "load(url))  # here"), 13).best().remedy())
        .isEqualTo(RemedyKind.NONE);
    assertThat(about(inOrder.replace("+ last)", "+ last)  # here"), 13).best().remedy())
        .isEqualTo(RemedyKind.ASYNC);
  }

  private static final String STORE =
      """
      class Store:
          def __init__(self):
              self.data = None
              self.pages = {}

          def all(self):
              if self.data is None:
                  self.data = [requests.get(f"http://a/{i}").json() for i in range(50)]
              return self.data

          def parts(self):
              if self.data != None: return self.data
              data = {}
              for part in requests.get("http://a/parts").json():
                  data[part] = requests.get(part).json()
              self.data = data
              return self.data

          def sums(self):
              return len(self.parts())

          def page(self, name):
              if name not in self.pages:
                  self.pages[name] = [requests.get(f"{name}/{i}").text for i in range(50)]
              return self.pages[name]

          def fresh(self):
              if self.data is None:
                  self.data = {}
              return requests.get("http://a/fresh").json()

      async def f(store: Store):
          return CALL  # here
      """;

  @ParameterizedTest
  @ValueSource(strings = {"store.all()", "store.parts()", "store.sums()"})
  void whatIsFoundOnceAndKeptIsNotFoundByManyThreads(String call) {
    assertThat(about(STORE.replace("CALL", call), 13).best().remedy()).isEqualTo(RemedyKind.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"store.page('http://a/1')", "store.fresh()"})
  void whatIsFoundForEachKeyOrEachTimeIsFoundInAThread(String call) {
    assertThat(about(STORE.replace("CALL", call), 13).best().remedy()).isEqualTo(RemedyKind.ASYNC);
  }
}
