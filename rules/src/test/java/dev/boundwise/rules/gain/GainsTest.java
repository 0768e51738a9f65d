package dev.boundwise.rules.gain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Advisor;
import dev.boundwise.advice.Gains;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What `check` tells of advice without weighing everything. */
class GainsTest {

  private static final PythonRuntime RUNTIME =
      PythonRuntime.of(PythonVersion.NEWEST, false, 4, Platform.LINUX);

  private static final String PAGES =
      """
      import requests

      def answer(number):
          return requests.get(f"https://example.org/{number}")

      def page(number):
          return answer(number).text

      def f(numbers):
          pages = []
          for number in numbers:
              pages.append(page(number))
          return pages
      """;

  private static Program program(String path, String source) {
    SourceText text = SourceText.of(path, source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "shop", false);
    return Program.link(List.of(unit), Catalogue.knowledge());
  }

  private static List<Advice> gains(String path, String source) {
    return Gains.of(program(path, source), Catalogue.remedies(), RUNTIME);
  }

  @Test
  void waitsTwoCallsBelowALoopAreSeen() {
    assertThat(gains("shop.py", PAGES))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.best().remedy()).isEqualTo(RemedyKind.THREADS);
              assertThat(it.code()).isEqualTo("BW210");
            });
  }

  @Test
  void itIsWhatAdviseSays() {
    Program program = program("shop.py", PAGES);
    Advice told = Gains.of(program, Catalogue.remedies(), RUNTIME).getFirst();

    Advice advised = new Advisor(program, Catalogue.remedies(), RUNTIME).of(told.region());

    assertThat(told.best().helps()).isTrue();
    assertThat(told.best()).isEqualTo(advised.best());
    assertThat(told.code()).isEqualTo(advised.code());
  }

  @Test
  void nobodyWaitsForTests() {
    assertThat(gains("test_shop.py", PAGES)).isEmpty();
  }

  @Test
  void whatSavesLittleIsNotTold() {
    assertThat(gains("shop.py", PAGES.replace("in numbers:", "in [1, 2]:"))).isEmpty();
  }

  @Test
  void roundsThatNeedTheOneBeforeAreSilent() {
    String chained =
        """
        import requests

        def f(address):
            for _ in range(1000):
                address = requests.get(address).text
            return address
        """;

    assertThat(gains("shop.py", chained)).isEmpty();
  }

  @Test
  void ofLoopsInEachOtherOneIsTold() {
    String nested =
        """
        import requests

        def f(hosts, numbers):
            return [[requests.get(f"{host}/{number}").text for number in numbers] for host in hosts]
        """;

    assertThat(gains("shop.py", nested)).hasSize(1);
  }

  @Test
  void aNumberThatIsPassedMakesALoopLong() {
    String passed =
        """
        def weight(item, rounds):
            total = 0
            for step in range(rounds):
                total += item * step % 7
            return total

        def f(items):
            return [weight(item, 2_000_000) for item in items]
        """;

    assertThat(gains("shop.py", passed))
        .singleElement()
        .extracting(Advice::code)
        .isEqualTo("BW601");
  }

  @Test
  void whatADecoratorCompilesIsLeftAlone() {
    String orbit =
        """
        from numba import njit

        @njit
        def f():
            x, y = 0.1, 0.3
            for _ in range(100_000_000):
                x, y = 1.0 - 1.4 * x * x + y, 0.3 * x
            return x
        """;

    assertThat(gains("shop.py", orbit)).isEmpty();
    assertThat(gains("shop.py", orbit.replace("@njit\n", "")))
        .singleElement()
        .extracting(Advice::code)
        .isEqualTo("BW602");
  }

  @Test
  void whatComesOneByOneIsNotWaitedForByRounds() {
    String pages =
        """
        import boto3

        def f(prefix):
            found = []
            for summary in boto3.resource("s3").Bucket("x").objects.all():
                if summary.key.startswith(prefix):
                    found.append(summary.key)
            return found
        """;

    assertThat(gains("shop.py", pages)).isEmpty();
  }

  @Test
  void whatAnObjectMakesAsItIsGoneOverIsNotShared() {
    String pages =
        """
        import requests

        class Pages:
            def __init__(self, urls: list[str]):
                self.urls = urls

            def __iter__(self):
                for url in self.urls:
                    yield requests.get(url).text

            def __len__(self):
                return sum(1 for _ in self)

        def f(urls):
            words = set()
            for page in Pages(urls):
                words.update(page.split())
            return words
        """;

    assertThat(gains("shop.py", pages)).isEmpty();
  }

  @Test
  void aBenchmarkIsNotSplit() {
    String benchmark =
        """
        def weight(item, rounds):
            total = 0
            for step in range(rounds):
                total += item * step % 7
            return total

        def f(items):
            for item in range(100):
                weight(3, 2_000_000)
        """;

    assertThat(gains("shop.py", benchmark)).isEmpty();
    assertThat(gains("shop.py", benchmark.replace("(3,", "(item,"))).hasSize(1);
  }

  @Test
  void nobodyWaitsForWhatEnds() {
    assertThat(gains("shop.py", PAGES.replace("def f(", "def close_all("))).isEmpty();
  }
}
