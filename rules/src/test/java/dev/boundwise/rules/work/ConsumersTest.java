package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;

/** Generators by who takes from them, options, names that are made, circles, and what is rare. */
class ConsumersTest {

  private static double nanos(String code, String function) {
    return work(code).region(function).work().of(Resource.INTERPRETER).typical();
  }

  private static final String ENDLESS =
      """
      import itertools
      from tick import step
      def made():
          while True:
              step()
              yield 1
      def numbered():
          for n in itertools.count():
              step()
              yield n
      """;

  @Test
  void generatorWithoutEndRunsAsOftenAsIsTakenOfIt() {
    String uses =
        """
        def few():
            return list(itertools.islice(made(), 7))
        def more(n):
            return list(itertools.islice(numbered(), n))
        def one():
            return next(made())
        def pairs(names):
            return list(zip(names, numbered()))
        """;
    assertThat(work(ENDLESS + uses).of("few")).isEqualTo("interpreter 7");
    assertThat(work(ENDLESS + uses).of("more")).isEqualTo("interpreter 1*n");
    assertThat(work(ENDLESS + uses).of("one")).isEqualTo("interpreter 1");
    assertThat(work(ENDLESS + uses).of("pairs")).isEqualTo("interpreter 1*len(names)");
  }

  @Test
  void generatorItselfTakesWhatTheProgramTakesOfIt() {
    String taken = ENDLESS + "def few():\n    return list(itertools.islice(made(), 7))\n";
    assertThat(nanos(taken, "made")).isBetween(6.9e9, 7.2e9);
    String through =
        ENDLESS
            + """
            def first(source, count):
                return list(itertools.islice(source, count * 2))
            def use():
                source = numbered()
                return first(source, 30)
            """;
    assertThat(nanos(through, "numbered")).isBetween(59e9, 61e9);
    String mixed =
        ENDLESS
            + """
            def both(*sources):
                for values in zip(*sources):
                    yield sum(values)
            def use():
                return list(itertools.islice(both(made(), numbered()), 12))
            """;
    assertThat(nanos(mixed, "made")).isBetween(11.9e9, 12.2e9);
  }

  @Test
  void optionsHaveTheirDefaults() {
    String code =
        """
        import argparse
        from tick import step
        def main():
            parser = argparse.ArgumentParser()
            parser.add_argument("-n", "--dry-rounds", type=int, default=12)
            parser.add_argument("files", nargs="+")
            options = parser.parse_args()
            for i in range(options.dry_rounds):
                step()
        """;
    assertThat(work(code).of("main")).isEqualTo("interpreter 12");
    String files = code.replace("range(options.dry_rounds)", "options.files");
    assertThat(nanos(files, "main")).isBetween(3.9e9, 4.2e9);
    assertThat(nanos(code.replace("options.dry_rounds)", "options.other)"), "main"))
        .isGreaterThan(13e9);
  }

  @Test
  void actionOfACommandIsWhatItsParserSets() {
    String code =
        """
        import argparse
        from tick import step, wait
        def release(options):
            wait()
        def main():
            parser = argparse.ArgumentParser()
            commands = parser.add_subparsers()
            one = commands.add_parser("release")
            one.set_defaults(action=release)
            options = parser.parse_args()
            return options.action(options)
        """;
    assertThat(work(code).of("main")).endsWith("network 1");
  }

  @Test
  void methodIsFoundByTheBeginningOfItsName() {
    String code =
        """
        from tick import step
        class Service:
            def do_read(self):
                step()
            def do_write(self):
                step()
                step()
                step()
            def other(self):
                for i in range(100):
                    step()
            def run(self, name):
                return getattr(self, f"do_{name}")()
            def named(self, name):
                method = getattr(self, "do_" + name, None)
                return method()
            def any(self, name):
                return getattr(self, name)()
        """;
    assertThat(work(code).of("Service.run")).isEqualTo("interpreter 2");
    assertThat(work(code).of("Service.named")).isEqualTo("interpreter 2");
    assertThat(work(code).of("Service.any")).isEqualTo("0");
  }

  @Test
  void oneElementOfWhatIsKeptIsAPartOfAllOfThem() {
    String code =
        """
        from tick import step
        def tokens():
            for i in range(20):
                step()
                yield i
        class Reader:
            def __init__(self):
                self.tokens = tokens()
            def one(self):
                return next(self.tokens)
            def rest(self):
                for token in self.tokens:
                    pass
        def named():
            found = tokens()
            return next(found), next(found)
        """;
    assertThat(work(code).of("Reader.one")).isEqualTo("interpreter 1");
    assertThat(work(code).of("Reader.rest")).isEqualTo("interpreter 20");
    assertThat(work(code).of("named")).isEqualTo("interpreter 2");
  }

  @Test
  void functionsThatSeldomCallEachOtherHardlyGoDown() {
    String code =
        """
        from tick import step
        class Log:
            def error(self, text):
                step()
                return text
            def write(self, text, level):
                step()
                if level == 3:
                    return self.show(text, level)
                return text
            def show(self, text, level):
                step()
                if level == 4:
                    return self.write(text, level)
                return text
        """;
    assertThat(nanos(code, "Log.write")).isBetween(1.2e9, 1.6e9);
  }

  @Test
  void functionsThatCallEachOtherGoDownATree() {
    String code =
        """
        from tick import step
        class Number:
            def value(self):
                step()
                return self.number
        class Sum:
            def __init__(self, parts: "list[Sum | Product | Number]"):
                self.parts = parts
            def value(self):
                step()
                return sum(part.value() for part in self.parts)
        class Product:
            def __init__(self, left: "Sum | Product | Number", right: "Sum | Product | Number"):
                self.left = left
                self.right = right
            def value(self):
                step()
                return self.left.value() * self.right.value()
        """;
    assertThat(work(code).of("Number.value")).isEqualTo("interpreter 1");
    assertThat(nanos(code, "Product.value")).isBetween(3e9, 100e9);
    assertThat(nanos(code, "Sum.value")).isBetween(3e9, 100e9);
  }

  @Test
  void differencesOfGuessesStayAboveNothing() {
    String code =
        """
        from tick import step
        def f(values, lags):
            for lag in range(1, lags + 1):
                for n in range(len(values) - lag):
                    step()
        """;
    assertThat(nanos(code, "f")).isGreaterThan(50e9);
  }

  @Test
  void largerOfTwoIsNotTheirSum() {
    String code =
        """
        from tick import step
        def f():
            for i in range(max(3, 5)):
                step()
        """;
    assertThat(work(code).of("f")).isEqualTo("interpreter 5");
  }

  @Test
  void loopThatHalvesAListIsLogarithmic() {
    String code =
        """
        from tick import step
        def f(leaves):
            level = list(leaves)
            while len(level) > 1:
                step()
                level = [a + b for a, b in zip(level[::2], level[1::2])]
        def g(names):
            for name in names[::4]:
                step()
        """;
    assertThat(work(code).of("f")).isEqualTo("interpreter 1*log(len(leaves))");
    assertThat(work(code).of("g")).isEqualTo("interpreter 0.25*len(names)");
  }

  @Test
  void whatIsRareTakesLonger() {
    String code =
        """
        import json
        def once(text):
            return json.loads("1")
        def often(text):
            return json.loads("1")
        def main():
            once("a")
            for i in range(100_000):
                often("b")
        """;
    assertThat(nanos(code, "once")).isGreaterThan(4 * nanos(code, "often"));
    // the second call in the same function finds all at hand
    String twice = code.replace("json.loads(\"1\")", "json.loads(\"1\"), json.loads(\"1\")");
    assertThat(nanos(twice, "once")).isLessThan(1.5 * nanos(code, "once"));
  }

  @Test
  void whatIsAskedBeforeNeedsNotWait() {
    String code =
        """
        import queue
        def drain(kept: queue.Queue):
            while not kept.empty():
                kept.get()
        def take(kept: queue.Queue):
            return kept.get()
        """;
    assertThat(work(code).region("drain").work().of(Resource.QUEUE).isZero()).isTrue();
    assertThat(work(code).region("take").work().of(Resource.QUEUE).isZero()).isFalse();
  }
}
