package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Advisor;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
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

/** What is said in the end of a region: one remedy, or to leave it alone, and why. */
class AdvisorTest {

  private static final String HEAVY =
      """
      def heavy(seed: int) -> int:
          total = seed
          for i in range(200_000):
              total = (total * 31 + i) % 1_000_003
          return total

      """;

  private static Advice advice(String file, String source, String function, Region.Kind kind) {
    SourceText text = SourceText.of(file, HEAVY + source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, 13), false, 2, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    for (Region region : Regions.of(program).in(unit)) {
      if (region.kind() == kind && region.function().qualifiedName().equals(function)) {
        return advisor.of(region);
      }
    }
    throw new AssertionError("no " + kind.word() + " " + function);
  }

  private static final String FREE =
      """
      def run(count: int) -> list[int]:
          return [heavy(i) for i in range(count)]

      run(100)
      """;

  @Test
  void aFreeLoopOfLongRoundsIsForProcesses() {
    Advice advice = advice("app.py", FREE, "run", Region.Kind.COMPREHENSION);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.PROCESSES);
    assertThat(advice.code()).isEqualTo("BW101");
    assertThat(advice.savedNanos()).isPositive();
    assertThat(advice.verdicts()).hasSize(7);
  }

  @Test
  void aFunctionHasTheAdviceOfItsLoop() {
    Advice loop = advice("app.py", FREE, "run", Region.Kind.COMPREHENSION);
    Advice function = advice("app.py", FREE, "run", Region.Kind.FUNCTION);

    assertThat(function.best().remedy()).isEqualTo(RemedyKind.PROCESSES);
    assertThat(function.best().speedup()).isBetween(1.2, loop.best().speedup());
    assertThat(function.best().how()).isEqualTo(loop.best().how());
  }

  @Test
  void aRecurrenceIsLeftAloneAndSaysWhy() {
    Advice advice =
        advice(
            "app.py",
            """
            def run(count: int) -> int:
                state = 1
                for i in range(count):
                    state = heavy(state + i)
                return state

            run(100)
            """,
            "run",
            Region.Kind.LOOP);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(advice.best().why()).contains("state").contains("(line 10)");
  }

  @Test
  void whatIsShortIsLeftAlone() {
    Advice advice =
        advice(
            "app.py",
            "def run(words: list[str]):\n    return [word.strip() for word in words]\n",
            "run",
            Region.Kind.COMPREHENSION);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(advice.best().why()).startsWith("too small: ");
    assertThat(advice.code()).isEmpty();
  }

  @Test
  void testsAreLeftAlone() {
    assertThat(advice("test_app.py", FREE, "run", Region.Kind.COMPREHENSION).best().why())
        .isEqualTo("a test: nobody waits for its result");
  }

  @Test
  void aLoopWhoseCallsAreSplitIsNotSplitAgain() {
    String nested =
        """
        def row(count: int) -> list[int]:
            return [heavy(i) for i in range(count)]

        def table(count: int) -> list[list[int]]:
            return [row(100) for _ in range(count)]

        table(100)
        """;

    Advice inner = advice("app.py", nested, "row", Region.Kind.COMPREHENSION);
    Advice outer = advice("app.py", nested, "table", Region.Kind.COMPREHENSION);

    assertThat(outer.best().remedy()).isEqualTo(RemedyKind.PROCESSES);
    assertThat(inner.best().remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(inner.best().why()).contains("the loop that calls it (line 11)");
  }

  @Test
  void whatCallsItselfHasToPayWhereItDoesSoLessOften() {
    String source =
        """
        def fib(n: int) -> int:
            return n if n < 2 else fib(n - 1) + fib(n - 2)

        print(fib(%d))
        """;

    assertThat(inProcesses(source.formatted(27))).isFalse();
    assertThat(inProcesses(source.formatted(38))).isTrue();
  }

  private static boolean inProcesses(String source) {
    return advice("app.py", source, "fib", Region.Kind.FUNCTION).verdicts().stream()
        .filter(it -> it.remedy() == RemedyKind.PROCESSES)
        .anyMatch(Verdict::helps);
  }

  private static final String COROUTINE =
      """
      import asyncio
      import json

      async def fetch(path: str) -> str:
          reader, writer = await asyncio.open_connection("localhost", 80)
          writer.write(path.encode())
          answer = await reader.read()
          writer.close()
          return answer.decode()

      """;

  @Test
  void awaitsInARowThatNeedNothingOfOneAnotherWaitTogether() {
    Advice advice =
        advice(
            "app.py",
            COROUTINE
                + """
                async def profile(user: str):
                    details = json.loads(await fetch(f"users/{user}"))
                    orders = json.loads(await fetch(f"orders/{user}"))
                    return details, orders
                """,
            "profile",
            Region.Kind.FUNCTION);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.ASYNC);
    assertThat(advice.best().how())
        .isEqualTo(
            """
            details, orders = await asyncio.gather(
                fetch(f"users/{user}"),
                fetch(f"orders/{user}"),
            )
            details = json.loads(details)
            orders = json.loads(orders)""");
  }

  @Test
  void awaitsThatNeedWhatTheOneBeforeGaveStayInOrder() {
    Advice advice =
        advice(
            "app.py",
            COROUTINE
                + """
                async def profile(user: str):
                    details = json.loads(await fetch(f"users/{user}"))
                    orders = json.loads(await fetch(f"orders/{details['id']}"))
                    return details, orders
                """,
            "profile",
            Region.Kind.FUNCTION);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.NONE);
  }

  private static Advice quote(String priced) {
    return advice(
        "app.py",
        """
        import asyncio

        class Desk:
            def __init__(self):
                self.asked = 0

            async def price(self, part: str) -> int:
                await asyncio.sleep(0.015)
                %s
                return len(part)

            async def discount(self, owner: str) -> int:
                await asyncio.sleep(0.02)
                return len(owner) %% 3

        async def quote(desk: Desk, part: str, owner: str):
            unit_price = await desk.price(part)
            discount = await desk.discount(owner)
            return unit_price - discount

        asyncio.run(quote(Desk(), "wheel", "ann"))
        """
            .formatted(priced),
        "quote",
        Region.Kind.FUNCTION);
  }

  @Test
  void coroutinesThatAreNamedByWhatTheyGiveWaitTogether() {
    assertThat(quote("pass").best().how()).contains("unit_price, discount = await asyncio.gather(");
    assertThat(quote("self.asked += 1").best().remedy()).isEqualTo(RemedyKind.NONE);
  }

  @Test
  void whatIsChangedForTheLibrarysOwnPaysSoonerThanWorkers() {
    String source =
        """
        def f():
            counts = {}
            for word in ["a", "b", "c"] * %d:
                if word in counts:
                    counts[word] += 1
                else:
                    counts[word] = 1
            return counts
        """;
    Advice some = advice("app.py", source.formatted(10_000), "f", Region.Kind.LOOP);
    Advice few = advice("app.py", source.formatted(1_000), "f", Region.Kind.LOOP);

    assertThat(some.region().typicalNanos()).isBetween(1e6, 5e6);
    assertThat(some.best().remedy()).isEqualTo(RemedyKind.NATIVE);
    assertThat(few.best().why()).startsWith("too small: ");
  }

  @Test
  void whatIsCountedIsCountedInParts() {
    Advice advice =
        advice(
            "app.py",
            """
            def f(texts: list[str]):
                counts = {}
                for text in texts:
                    if not text:
                        continue
                    word = str(heavy(len(text)))
                    counts[word] = counts.get(word, 0) + 1
                return counts

            f(["a b c"] * 3000)
            """,
            "f",
            Region.Kind.LOOP);

    assertThat(advice.best().how())
        .isEqualTo(
            """
            def some_rounds(items):
                counts = {}
                for text in items:
                    if not text:
                        continue
                    word = str(heavy(len(text)))
                    counts[word] = counts.get(word, 0) + 1
                return counts

            items = list(texts)
            size = len(items) // 8 + 1
            batches = [items[i : i + size] for i in range(0, len(items), size)]
            with ProcessPoolExecutor() as pool:
                parts = list(pool.map(some_rounds, batches))
            # then join `parts` in their order, as the loop does""");
  }

  @Test
  void whatAddsToANumberDoesNotStartWithItInEachPart() {
    Advice advice =
        advice(
            "app.py",
            """
            def f(seeds: list[int]):
                total = 100
                for seed in seeds:
                    for step in range(3):
                        total += heavy(seed) * step
                return total

            f([1, 2] * 300)
            """,
            "f",
            Region.Kind.LOOP);

    assertThat(advice.best().how())
        .startsWith("def some_rounds(items):\n    total = ...  # what adds nothing\n");
  }

  @Test
  void aFunctionOfWhichTheLoopIsASmallPartIsLeftAlone() {
    Advice advice =
        advice(
            "app.py",
            """
            def f(seeds: list[int]):
                state = 1
                for seed in range(5000):
                    state = heavy(state)
                return [heavy(seed) for seed in seeds]

            f([1, 2] * 20)
            """,
            "f",
            Region.Kind.FUNCTION);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(advice.best().why()).isEqualTo("the loop that would gain is a small part of it");
  }

  @Test
  void howDeepARecursionGoesIsNoReasonForSeveralMachines() {
    Advice advice =
        advice(
            "app.py",
            """
            def place(n, row, taken):
                if row == n:
                    return 1
                count = 0
                for column in range(n):
                    if column in taken:
                        continue
                    count += place(n, row + 1, taken | {column})
                return count

            def run():
                total = 0
                for column in range(12):
                    total += place(12, 1, {column})
                return total
            """,
            "run",
            Region.Kind.LOOP);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.PROCESSES);
    assertThat(advice.verdicts())
        .noneMatch(it -> it.remedy() == RemedyKind.DISTRIBUTED && it.helps());
  }

  private static final String NESTED =
      """
      def sums(table, rounds):
          while rounds > 0:
              total = 0
              for row in table:
                  if row not in wanted:
                      total += 1
              rounds -= 1
          return total

      wanted = list(range(0, 30_000, 3))
      sums(list(range(20_000)), 3)
      """;

  @Test
  void aLoopThatIsMostlyAnotherOneHasItsAdvice() {
    Advice inner = advice("app.py", NESTED, "sums", Region.Kind.FUNCTION);

    assertThat(inner.best().remedy()).isEqualTo(RemedyKind.NATIVE);
    assertThat(advice("app.py", NESTED, "sums", Region.Kind.LOOP).best().remedy())
        .isEqualTo(RemedyKind.NATIVE);
  }

  private static String read(String loop) {
    return """
        def check(path):
            with open(path, "rb") as file:
                data = file.read()
            a, b = 1, 0
            for byte in %s:
                a = (a + byte) %% 65521
                b = (b + a) %% 65521
            return b << 16 | a
        """
        .formatted(loop);
  }

  @Test
  void whatIsReadFromAFileMayBeLong() {
    Advice advice = advice("app.py", read("bytes(data, 'ascii')"), "check", Region.Kind.LOOP);

    assertThat(advice.best().remedy()).isEqualTo(RemedyKind.NATIVE);
    assertThat(advice.best().how()).contains("zlib.adler32");
  }

  @Test
  void whatIsWrittenOutIsAsShortAsItIs() {
    assertThat(advice("app.py", read("b'some bytes'"), "check", Region.Kind.LOOP).best().remedy())
        .isEqualTo(RemedyKind.NONE);
  }
}
