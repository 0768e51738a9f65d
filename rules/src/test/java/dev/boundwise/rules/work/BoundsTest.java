package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Confidence;
import dev.boundwise.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bounds regions, how sure that is, and the way to what decides it. */
class BoundsTest {

  private static final String IMPORTS =
      "from tick import brief, crunch, fetch, step, wait; from other import heard_of; import another\n";

  private static Region region(String body) {
    return work(IMPORTS + body).region("f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "step()                                        | CPU",
        "crunch()                                      | NATIVE",
        "wait()                                        | IO",
        "step(); wait()                                | MIXED",
        "step(); step(); step(); step(); step(); wait()  | CPU",
        "wait(); wait(); wait(); wait(); wait(); step()  | IO",
        "crunch(); wait()                              | MIXED",
        "crunch(); crunch(); step()                    | NATIVE",
        "crunch(); step(); step()                      | CPU",
        "return 1                                      | TRIVIAL",
        "x = [1, 2, 3]                                 | TRIVIAL",
        "return [y * 2 for y in range(100)]            | TRIVIAL",
        "return sum(y * y for y in range(1000000))     | CPU",
        "brief()                                       | CPU",
        "heard_of()                                    | UNKNOWN",
        "another.part.heard_of()                       | UNKNOWN",
        "heard_of(); wait()                            | IO",
      })
  void resourceThatTakesMostIsTheBound(String body, Bound bound) {
    assertThat(region("def f():\n    " + body + "\n").bound()).isEqualTo(bound);
  }

  @Test
  void unknownCallsMayTakeAsMuchAsAllThatIsKnown() {
    assertThat(region("def f():\n    heard_of()\n    step()\n").bound()).isEqualTo(Bound.CPU);
    String brief = "def f():\n    return sum(y * y for y in range(%d)), heard_of()\n";
    assertThat(region(brief.formatted(700)).bound()).isEqualTo(Bound.UNKNOWN);
    assertThat(region(brief.formatted(1_000_000)).bound()).isEqualTo(Bound.CPU);
  }

  @Test
  void whatStartsWorkAndReturnsIsToldFromWhatWaits() {
    String threads = "import threading\ndef f():\n    t = threading.Thread(target=step)\n";
    assertThat(region(threads).starts()).isFalse();
    assertThat(region(threads + "    t.start()\n").starts()).isTrue();
    assertThat(region(threads + "    t.start()\n    t.join()\n").starts()).isFalse();
  }

  @Test
  void whatIsResolvedAndDoesNotChangeIsCertain() {
    assertThat(region("def f():\n    wait()\n").certainty()).isEqualTo(Confidence.CERTAIN);
    assertThat(region("def f():\n    step()\n").certainty()).isEqualTo(Confidence.CERTAIN);
  }

  @Test
  void whatRestsOnUnknownCallsIsNotCertain() {
    Region waits = region("def f(client):\n    client.perform_all()\n    wait()\n");

    assertThat(waits.bound()).isEqualTo(Bound.IO);
    assertThat(waits.certainty()).isEqualTo(Confidence.LIKELY);
    assertThat(waits.unknownCalls()).isEqualTo(1);

    Region unknown = region("def f(client):\n    client.perform_all()\n    return 1\n");

    assertThat(unknown.bound()).isEqualTo(Bound.UNKNOWN);
    assertThat(unknown.certainty()).isEqualTo(Confidence.UNKNOWN);
    assertThat(unknown.witness()).isEmpty();
  }

  @Test
  void unknownCallsOfCalleesCount() {
    Region region =
        region(
            """
            def inner(client):
                client.perform_all()
                client.perform_more()
            def f(client):
                inner(client)
            """);

    assertThat(region.bound()).isEqualTo(Bound.UNKNOWN);
    assertThat(region.unknownCalls()).isEqualTo(2);
  }

  @Test
  void unknownCallsWeighByTheirNamesAndHowFarAwayTheyAre() {
    assertThat(region("def f(x):\n    return x.to_dict()\n").bound()).isEqualTo(Bound.TRIVIAL);
    assertThat(region("def f(x):\n    return x.compute_all()\n").bound()).isEqualTo(Bound.UNKNOWN);
    assertThat(region("def f(call):\n    return call(1)\n").bound()).isEqualTo(Bound.UNKNOWN);

    Region far =
        region(
            """
            def deep(client):
                client.perform_all()
            def deeper(client):
                deep(client)
            def f(client):
                deeper(client)
            """);

    assertThat(far.bound()).isEqualTo(Bound.TRIVIAL);
    assertThat(far.certainty()).isEqualTo(Confidence.LIKELY);
    assertThat(far.unknownCalls()).isEqualTo(1);
  }

  @Test
  void unknownCallOnARareWayDoesNotCount() {
    Region region =
        region(
            """
            def f(client, x):
                if x < 0:
                    client.perform_all()
                    raise ValueError(x)
                return x
            """);

    assertThat(region.bound()).isEqualTo(Bound.TRIVIAL);
    assertThat(region.unknownCalls()).isZero();
  }

  @Test
  void sharesAreOfTheWhole() {
    Region region = region("def f():\n    step()\n    wait()\n    wait()\n    wait()\n");

    assertThat(region.share().keySet()).containsExactly(Resource.NETWORK, Resource.INTERPRETER);
    assertThat(region.share().get(Resource.NETWORK)).isBetween(0.749, 0.751);
    assertThat(region.waits()).containsExactly(Resource.NETWORK);
    assertThat(region.bound()).isEqualTo(Bound.MIXED);
  }

  @Test
  void boundThatFlipsWithASizeSaysWhere() {
    Region region =
        region(
            """
            def f(rows):
                wait()
                for row in rows:
                    brief()
            """);

    assertThat(region.flip()).isPresent();
    assertThat(region.flip().get().symbol().name()).isEqualTo("len(rows)");
    assertThat(region.certainty()).isNotEqualTo(Confidence.CERTAIN);
  }

  @Test
  void boundThatEverySizeKeepsDoesNotFlip() {
    Region region =
        region(
            """
            def f(rows):
                for row in rows:
                    wait()
                    brief()
            """);

    assertThat(region.flip()).isEmpty();
    assertThat(region.bound()).isEqualTo(Bound.IO);
  }

  @Test
  void witnessIsTheWayToWhatTakesTheTime() {
    Region region =
        region(
            """
            def low():
                wait()
            def middle():
                brief()
                low()
            def f():
                brief()
                middle()
            """);

    assertThat(region.witness().stream().map(Region.Step::call))
        .containsExactly("main.middle", "main.low", "tick.wait");
    assertThat(region.witness().stream().map(it -> it.unit().text().lineAt(it.span().start())))
        .containsExactly(9, 6, 3);
  }

  @Test
  void witnessOfTheProcessorIsNotAWait() {
    Region region =
        region(
            """
            def f():
                wait()
                for i in range(9):
                    step()
            """);

    assertThat(region.bound()).isEqualTo(Bound.CPU);
    assertThat(region.witness().stream().map(Region.Step::call)).containsExactly("tick.step");
  }

  @Test
  void loopsAreRegionsOfTheirOwn() {
    String code =
        IMPORTS
            + """
            def f(urls):
                step()
                for url in urls:
                    wait()
                return [step() for i in range(5)]
            """;

    Region loop = work(code).region("f:4");

    assertThat(loop.kind()).isEqualTo(Region.Kind.LOOP);
    assertThat(loop.bound()).isEqualTo(Bound.IO);
    assertThat(Worked.written(loop)).isEqualTo("network 1*len(urls)");
    assertThat(loop.witness().stream().map(Region.Step::call)).containsExactly("tick.wait");

    Region comprehension = work(code).region("f:6");

    assertThat(comprehension.kind()).isEqualTo(Region.Kind.COMPREHENSION);
    assertThat(Worked.written(comprehension)).isEqualTo("interpreter 5");
    assertThat(comprehension.bound()).isEqualTo(Bound.CPU);
  }

  @Test
  void innerLoopIsForOneRunOfIt() {
    String code =
        IMPORTS
            + """
            def f(rows):
                for row in rows:
                    for i in range(7):
                        step()
            """;

    assertThat(Worked.written(work(code).region("f:3"))).isEqualTo("interpreter 7*len(rows)");
    assertThat(Worked.written(work(code).region("f:4"))).isEqualTo("interpreter 7");
  }

  @Test
  void functionThatStartsWorkElsewhereIsNotTheOneThatWaitsForIt() {
    String code =
        """
        import asyncio
        from tick import fetch
        async def load():
            await fetch()
        async def starts():
            asyncio.create_task(load())
        async def waits():
            await asyncio.create_task(load())
        """;

    assertThat(work(code).region("starts").bound()).isEqualTo(Bound.TRIVIAL);
    assertThat(work(code).region("waits").bound()).isEqualTo(Bound.IO);
  }

  @Test
  void arraysAsAWholeAreNativeAndTheirElementsOneByOneAreNot() {
    String code =
        """
        import numpy as np
        def whole():
            a = np.zeros((3000, 3000))
            b = np.zeros((3000, 3000))
            return a @ b
        def each():
            a = np.zeros(1000000)
            total = 0.0
            for i in range(1000000):
                total += a[i] * 2
            return total
        """;

    assertThat(work(code).region("whole").bound()).isEqualTo(Bound.NATIVE);
    assertThat(work(code).region("each").bound()).isEqualTo(Bound.CPU);
  }

  @Test
  void containersThatAreSearchedInALoopAreASquare() {
    assertThat(
            work("""
                    def f(xs: list, ys: list):
                        for x in xs:
                            if x in ys:
                                return x
                    """)
                .region("f")
                .work()
                .of(Resource.INTERPRETER)
                .toString())
        .contains("len(xs)*len(ys)");
  }

  @Test
  void whatGroupsHoldIsKnown() {
    Worked made =
        work(
            """
            from collections import defaultdict
            from tick import step
            class Node:
                def visit(self):
                    step()
            def f():
                groups = defaultdict(list)
                for key in range(10):
                    groups[key].append(Node())
                for node in groups[3]:
                    node.visit()
            def g(names):
                groups = {}
                for name in names:
                    groups.setdefault(name, []).append(Node())
                for group in groups.values():
                    for node in group:
                        node.visit()
            """);
    assertThat(made.region("f").unknownCalls()).isZero();
    assertThat(made.region("f").work().total().typical()).isGreaterThan(1e9);
    assertThat(made.region("g").unknownCalls()).isZero();
    assertThat(made.region("g").work().total().typical()).isGreaterThan(1e9);
  }

  /** Times are off by a few times: what is near a border is likely, and no more. */
  @ParameterizedTest
  @CsvSource({
    "100, TRIVIAL, CERTAIN",
    "1500, TRIVIAL, LIKELY",
    "5000, CPU, LIKELY",
    "100000, CPU, CERTAIN"
  })
  void nearABorderNothingIsCertain(int rounds, Bound bound, Confidence certainty) {
    Region region = region("def f():\n    for i in range(" + rounds + "):\n        pass\n");
    assertThat(region.bound()).isEqualTo(bound);
    assertThat(region.certainty()).isEqualTo(certainty);
  }

  @Test
  void aLockMayBeHeld() {
    String code = "import threading\nlock = threading.Lock()\ndef f():\n    lock.acquire()\n";
    assertThat(region(code).bound()).isEqualTo(Bound.TRIVIAL);
    assertThat(region(code).certainty()).isEqualTo(Confidence.LIKELY);
  }

  /** A dict's {@code get} is given a key, and a text's {@code join} the parts. */
  @ParameterizedTest
  @CsvSource({
    "x.get(), UNKNOWN",
    "x.get(timeout=3), UNKNOWN",
    "x.join(), UNKNOWN",
    "x.get('a'), TRIVIAL",
    "x.get(*keys), TRIVIAL",
    "x.join(keys), TRIVIAL"
  })
  void whatIsGivenNothingWaitsForSomething(String call, Bound bound) {
    assertThat(region("def f(x, keys):\n    return " + call + "\n").bound()).isEqualTo(bound);
  }
}
