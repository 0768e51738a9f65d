package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generators, early exits, branches and {@code while}. */
class LoopsTest {

  @Test
  void generatorIsChargedToWhoIteratesIt() {
    String code =
        """
        from tick import step
        def numbers(n):
            for i in range(n):
                step()
                yield i
        def makes():
            return numbers(10)
        def goes():
            for x in numbers(10):
                pass
        def collects(n):
            return list(numbers(n))
        def sums():
            return sum(numbers(4))
        def makes_and_goes():
            many = numbers(6)
            for x in many:
                step()
        """;

    assertThat(work(code).of("makes")).isEqualTo("0");
    assertThat(work(code).of("goes")).isEqualTo("interpreter 10");
    assertThat(work(code).of("collects")).isEqualTo("interpreter 1*n");
    assertThat(work(code).of("sums")).isEqualTo("interpreter 4");
    assertThat(work(code).of("makes_and_goes")).isEqualTo("interpreter 12");
  }

  @Test
  void pipelineOfGeneratorsIsChargedOnce() {
    String code =
        """
        from tick import step
        def read(n):
            for i in range(n):
                step()
                yield i
        def double(xs):
            for x in xs:
                step()
                yield 2 * x
        def f(n):
            for x in double(read(n)):
                step()
        def g(n):
            return sum(x for x in double(read(n)))
        """;

    assertThat(work(code).of("f")).isEqualTo("interpreter 3*n");
    assertThat(work(code).of("g")).isEqualTo("interpreter 2*n");
  }

  @Test
  void generatorExpressionRunsWhereItIsConsumed() {
    String code =
        """
        from tick import step
        def made(xs):
            return (step() for x in xs)
        def consumed(xs):
            return sum(step() for x in xs)
        def looped(xs):
            for y in (step() for x in xs):
                pass
        def asks():
            return sum(made([1, 2, 3]))
        def goes(ys):
            for y in made(ys):
                step()
        """;

    assertThat(work(code).of("consumed")).isEqualTo("interpreter 1*len(xs)");
    assertThat(work(code).of("looped")).isEqualTo("interpreter 1*len(xs)");
    assertThat(work(code).of("made")).isEqualTo("0");
    assertThat(work(code).of("asks")).isEqualTo("interpreter 3");
    assertThat(work(code).of("goes")).isEqualTo("interpreter 2*len(ys)");
  }

  @Test
  void delegatedGeneratorsAreGoneOverAsWell() {
    String code =
        """
        from tick import step
        def inner(n):
            for i in range(n):
                step()
                yield i
        def outer():
            yield from inner(3)
            yield from inner(4)
        def f():
            for x in outer():
                step()
        """;

    assertThat(work(code).of("f")).isEqualTo("interpreter 14");
  }

  @Test
  void loopThatMayBeLeftIsLeftInTheMiddle() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs, y):
                        for x in xs:
                            step()
                            if x == y:
                                return x
                    """)
                .of("f"))
        .isEqualTo("interpreter 0.5*len(xs)");
    assertThat(
            work("""
                    from tick import step
                    def f(xs, y):
                        for x in xs:
                            step()
                            if x == y:
                                break
                    """)
                .of("f"))
        .isEqualTo("interpreter 0.5*len(xs)");
  }

  @Test
  void breakOfAnInnerLoopLeavesTheOuterOneAlone() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs):
                        for x in xs:
                            step()
                            for y in range(10):
                                if y == x:
                                    break
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(xs)");
  }

  @Test
  void loopThatAlwaysLeavesRunsOnce() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs):
                        for x in xs:
                            step()
                            return x
                    """)
                .of("f"))
        .isEqualTo("interpreter 1");
  }

  @Test
  void theFirstOfTwoArmsIsTheSpecialCase() {
    assertThat(
            work("""
                    from tick import step
                    def f(a):
                        if a:
                            step()
                        else:
                            step()
                            step()
                            step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 2.3");
  }

  @Test
  void armThatRaisesIsRare() {
    assertThat(
            work("""
                    from tick import step
                    def f(a):
                        if a < 0:
                            step()
                            raise ValueError(a)
                        step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 1");
    assertThat(
            work("""
                    from tick import step
                    def f(a):
                        try:
                            step()
                        except ValueError:
                            step()
                    """)
                .of("f"))
        .isIn("interpreter 1.05", "interpreter 1");
  }

  @Test
  void recordsAreSomeBytesLong() {
    String code =
        """
        import struct
        from tick import step
        RECORD = struct.Struct("<IHd")
        def f():
            data = bytes(12_000)
            for at in range(0, len(data), RECORD.size):
                step()
        """;

    assertThat(work(code).region("f").typicalNanos() / 1e9).isBetween(500.0, 2000.0);
  }

  @Test
  void whatStandsAfterAReturnDoesNotRun() {
    assertThat(
            work("""
                    from tick import step
                    def f():
                        step()
                        return 1
                        step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 1");
  }

  @Test
  void whatIsReturnedEarlySparesTheRest() {
    assertThat(
            work("""
                    from tick import step
                    def f(a):
                        if a:
                            return 0
                        for i in range(10):
                            step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 8.3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for x in range(10):; try:; return step(); except OSError:; pass                | 1.1",
        "for x in range(10):; try:; step(); break; except OSError:; step()              | 1.1",
        "while True:; try:; return step(); except OSError:; continue                    | 1.1",
        "for x in range(10):; with lock:; return step()                                 | 1",
        "for x in range(10):; try:; step(); except OSError:; continue                   | 10",
        "for x in range(10):; if x in seen:; continue; else:; step()                    | 7",
      })
  void triesThatAreRepeatedMostlySucceed(String body, double most) {
    StringBuilder code = new StringBuilder("from tick import step\ndef f(lock, seen):\n");
    int depth = 1;
    for (String line : body.split("; ?", -1)) {
      boolean isArm = line.startsWith("except") || line.startsWith("else");
      depth -= isArm ? 1 : 0;
      code.append("  ".repeat(depth)).append(line).append('\n');
      depth += line.endsWith(":") ? 1 : 0;
    }
    assertThat(work(code.toString()).region("f").work().total().typical() / 1e9)
        .isBetween(0.9 * most, 1.01 * most);
  }

  @Test
  void whileCountsUp() {
    assertThat(
            work("""
                    from tick import step
                    def f(n):
                        i = 0
                        while i < n:
                            step()
                            i += 1
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*n");
    assertThat(
            work("""
                    from tick import step
                    def f():
                        i = 0
                        while i < 100:
                            step()
                            i += 5
                    """)
                .of("f"))
        .isEqualTo("interpreter 20");
    assertThat(
            work("""
                    from tick import step
                    def f(xs):
                        i = 0
                        while i < len(xs):
                            step()
                            i = i + 1
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(xs)");
    assertThat(
            work("""
                    from tick import step
                    def f():
                        i = 0
                        while True:
                            step()
                            i += 1
                            if i >= 40:
                                break
                    """)
                .of("f"))
        .isEqualTo("interpreter 40");
  }

  @Test
  void whileCountsDown() {
    assertThat(
            work("""
                    from tick import step
                    def f(n):
                        while n > 0:
                            step()
                            n -= 1
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*n");
    assertThat(
            work("""
                    from tick import step
                    def f(n):
                        while n:
                            step()
                            n -= 2
                    """)
                .of("f"))
        .isEqualTo("interpreter 0.5*n");
    assertThat(
            work("""
                    from tick import step
                    def f():
                        i = 100
                        while i >= 0:
                            step()
                            i -= 10
                    """)
                .of("f"))
        .isIn("interpreter 10", "interpreter 11");
  }

  @Test
  void whileHalves() {
    assertThat(
            work("""
                    from tick import step
                    def f(n):
                        while n > 1:
                            step()
                            n //= 2
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*log(n)");
    assertThat(
            work("""
                    from tick import step
                    def f(n):
                        while n:
                            step()
                            n >>= 1
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*log(n)");
  }

  @Test
  void whileDoubles() {
    assertThat(
            work("""
                    from tick import step
                    def f(n):
                        i = 1
                        while i < n:
                            step()
                            i *= 2
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*log(n)");
  }

  @Test
  void greatestCommonDivisorIsALogarithm() {
    assertThat(
            work("""
                    from tick import step
                    def f(a, b):
                        while b:
                            step()
                            a, b = b, a % b
                        return a
                    """)
                .of("f"))
        .isIn("interpreter 1*log(b)", "interpreter 1*log(a)");
  }

  @Test
  void binarySearchIsALogarithm() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs, x):
                        low = 0
                        high = len(xs)
                        while low < high:
                            step()
                            middle = (low + high) // 2
                            if xs[middle] < x:
                                low = middle + 1
                            else:
                                high = middle
                        return low
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*log(len(xs))");
  }

  @Test
  void workListIsGoneOver() {
    assertThat(
            work("""
                    from tick import step
                    def f(xs):
                        todo = list(xs)
                        while todo:
                            step()
                            todo.pop()
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(xs)");
    assertThat(
            work("""
                    from tick import step
                    def f(graph, start):
                        todo = [start]
                        seen = set()
                        while todo:
                            step()
                            node = todo.pop()
                            for other in graph[node]:
                                if other not in seen:
                                    seen.add(other)
                                    todo.append(other)
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(graph)");
  }

  @Test
  void whileOfWhichNothingIsKnownHasASymbol() {
    assertThat(
            work("""
                    from tick import step
                    def f(model):
                        while not model.settled():
                            step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*steps(not model.settled())");
  }

  @Test
  void loopThatEndsWhereAGeneratorEndsIsAsLong() {
    assertThat(
            work("""
                    from tick import step
                    def numbers():
                        i = 0
                        while i < 30:
                            yield i
                            i += 1
                    def f():
                        for x in numbers():
                            step()
                    """)
                .of("f"))
        .isEqualTo("interpreter 30");
  }
}
