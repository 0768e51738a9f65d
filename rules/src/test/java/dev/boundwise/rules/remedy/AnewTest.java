package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was set while the program ran is not there in a worker that starts anew. */
class AnewTest {

  private static final String WORK =
      """
      import decimal
      import functools
      import sys
      import threading
      from decimal import Decimal

      def work(x):
          total = 0
          for i in range(200_000):
              total = (total * 31 + i ^ x) % 1000003
          return total

      """;

  /** On 3.14, where processes are started by forkserver. */
  private static Verdict anew(String source) {
    return Advised.of(RemedyKind.PROCESSES, "3.14", WORK + source);
  }

  private static void isMissing(String source, String why) {
    Verdict verdict = anew(source);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains(why);
    assertThat(Advised.of(RemedyKind.INTERPRETERS, "3.14", WORK + source).outcome())
        .isEqualTo(Verdict.Outcome.BLOCKED);
    // a process that is forked has all of it
    assertThat(Advised.of(RemedyKind.PROCESSES, "3.12", WORK + source).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  private static void isThere(String source) {
    assertThat(anew(source).outcome()).isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void whatIsSetBelowMainIsMissing() {
    isMissing(
        """
        options = None

        def one(x):
            return work(x) * options.k

        def f():
            return [one(x) for x in range(1000)]

        if __name__ == "__main__":
            options = parse()
            f()
        """,
        "reads 'options', which line 22 sets while the program runs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "global scale\n    scale = k",
        "table['k'] = k",
        "table.setdefault('k', k)",
        "Options.k = k",
      })
  void soIsWhatAFunctionSets(String set) {
    isMissing(
        """
        scale = 1
        table = {}

        class Options:
            k = 1

        def configure(k):
            %s

        def one(x):
            return work(x) * scale * Options.k * len(table)

        def f():
            configure(5)
            return [one(x) for x in range(1000)]
        """
            .formatted(set),
        "while the program runs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "globals()['scale'] = k",
        "globals().update(scale=k)",
        "setattr(sys.modules[__name__], 'scale', k)",
        "setattr(Options, 'k', k)",
        "setattr(options, name, k)",
        "vars(options).update(k=k)",
        "vars(options)['k'] = k",
        "options.load(k)",
      })
  void soIsWhatIsSetByItsNameOrByAMethod(String set) {
    String source =
        """
        class Options:
            k = 1

            def __init__(self):
                self.k = 1
                self.seen = 0

            def load(self, k):
                self.k = k

        scale = 1
        options = Options()

        def configure(k, name):
            %s

        def one(x):
            return work(x) * scale * Options.k * options.k

        def f():
            configure(5, "k")
            return [one(x) for x in range(1000)]
        """;
    isMissing(source.formatted(set), "while the program runs");
    isThere(source.formatted("setattr(options, 'seen', k)"));
    isThere(source.formatted("setattr(Options(), 'k', k)"));
  }

  @Test
  void whatIsMadeWhereTheModuleIsLoadedIsThere() {
    isThere(
        """
        makers = {}
        sizes = []

        def register(name):
            def decorate(function):
                makers[name] = function
                return function
            return decorate

        def fill():
            sizes.append(7)

        fill()

        @register("a")
        def one(x):
            return work(x) * sizes[0] * len(makers)

        def f():
            return [one(x) for x in range(1000)]
        """);
  }

  @Test
  void whatIsMadeEmptyAgainIsAsItWas() {
    isThere(
        """
        known = None

        def forget():
            global known
            known = None

        def one(x):
            return work(x) + (known or 0)

        def f():
            return [one(x) for x in range(1000)]
        """);
  }

  @Test
  void whatIsPutSomewhereIsNotRead() {
    isThere(
        """
        log = []

        def note(x):
            log.append(x)

        def f():
            note(3)
            for x in range(1000):
                log.append(work(x))
        """);
  }

  @Test
  void howDeepFunctionsCallThemselvesIsOfOneProcess() {
    String deep =
        """
        def deep(n):
            return 0 if n == 0 else 1 + deep(n - 1)

        def f():
            sys.setrecursionlimit(100_000)
            return [deep(50_000) for x in range(1000)]
        """;
    isMissing(deep, "sets how deep functions call themselves");
    isThere(deep.replace("deep(50_000)", "work(x)"));
    isThere(
        deep.replace("    sys.setrecursionlimit(100_000)\n", "")
            + "\nsys.setrecursionlimit(100_000)\n");
  }

  private static final String DECIMALS =
      """
      def root(x):
          a = Decimal(x)
          for i in range(20_000):
              a = a / 3 + Decimal(1)
          return a

      def f():
          decimal.getcontext().prec = 60
          return [root(x) for x in range(1000)]
      """;

  @Test
  void howDecimalsAreComputedIsOfOneThread() {
    isMissing(DECIMALS, "sets how decimals are computed");
    isMissing(
        DECIMALS.replace(
            "    decimal.getcontext().prec = 60\n    return",
            "    with decimal.localcontext() as exact:\n        exact.prec = 60\n        return"),
        "sets how decimals are computed");
    assertThat(Advised.of(RemedyKind.FREE_THREADING, "3.13t", WORK + DECIMALS).outcome())
        .isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(Advised.of(RemedyKind.FREE_THREADING, "3.14t", WORK + DECIMALS).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
    isThere(DECIMALS.replace("root(x)\n", "root(x)\n").replace("[root(x)", "[work(x)"));
  }

  @Test
  void aThreadHasNothingOfAnotherOne() {
    String local =
        """
        here = threading.local()

        def one(x):
            return work(x) + here.user

        def f():
            here.user = 4
            return [one(x) for x in range(1000)]
        """;
    assertThat(Advised.of(RemedyKind.FREE_THREADING, "3.14t", WORK + local).why())
        .contains("uses 'here.user', which each thread has for itself");
  }

  @Test
  void classesAndFunctionsInsideOfFunctionsAreNotSent() {
    Verdict verdict =
        anew(
            """
            def f():
                class Point:
                    def __init__(self, x):
                        self.x = work(x)
                return [Point(x) for x in range(1000)]
            """);
    assertThat(verdict.why()).contains("a class inside of a function");
  }

  @Test
  void whatADecoratorMakesHasNoNameToBeSentBy() {
    Verdict verdict =
        anew(
            """
            def traced(function):
                def inner(*given):
                    return function(*given)
                return inner

            @traced
            def one(x):
                return work(x)

            def f():
                return [one(x) for x in range(1000)]
            """);
    assertThat(verdict.how())
        .contains("def one_round(x):\n    return one(x)", "pool.map(one_round");
  }

  @Test
  void aConnectionOfSqliteIsOfTheThreadThatHasMadeIt() {
    String counts =
        """
        import sqlite3

        def one(connection):
            return work(connection.execute("select count(*) from t").fetchone()[0])

        def f():
            connections = [sqlite3.connect(f"{i}.db") for i in range(100)]
            return [one(each) for each in connections]
        """;
    assertThat(Advised.of(RemedyKind.FREE_THREADING, "3.14t", WORK + counts).why())
        .contains("which only the thread may use that has made it");
    assertThat(
            Advised.of(
                    RemedyKind.FREE_THREADING,
                    "3.14t",
                    WORK + counts.replace(".db\")", ".db\", check_same_thread=False)"))
                .outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
    assertThat(
            Advised.of(
                    RemedyKind.FREE_THREADING,
                    "3.14t",
                    WORK
                        + counts
                            .replace(
                                "(connection):",
                                "(i):\n    connection = sqlite3.connect(f'{i}.db')")
                            .replace(
                                "one(each) for each in connections", "one(i) for i in range(100)"))
                .outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void whoMakesGeneratorsDoesNotWork() {
    Verdict verdict =
        Advised.of(
            RemedyKind.FREE_THREADING,
            "3.14t",
            WORK
                + """
                def f():
                    return [(work(i) for i in range(x)) for x in range(1000)]
                """);
    assertThat(verdict.why()).contains("a round makes a generator");
  }

  @Test
  void whatAllRoundsEnterMayBeALock() {
    String held =
        """
        def f(xs, lock):
            out = []
            for x in range(1000):
                with lock:
                    out.append(work(x))
            return out
        """;
    Verdict verdict = Advised.of(RemedyKind.PROCESSES, "3.12", WORK + held);

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(
            Advised.of(RemedyKind.PROCESSES, "3.12", WORK + held.replace("lock:", "open(str(x)):"))
                .outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }
}
