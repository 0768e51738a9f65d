package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many there are: of choices, of what is handed on, of what is put there now and then. */
class CountsTest {

  /** A {@code step()} takes a second. */
  private static double steps(String code, String function) {
    return work(code).region(function).work().of(Resource.INTERPRETER).typical() / 1e9;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "itertools.permutations(range(7))        | 5040",
        "itertools.permutations(range(100), 2)   | 9900",
        "itertools.combinations(range(100), 2)   | 5000",
        "itertools.combinations(range(10), 5)    | 252",
        "itertools.product('ab', repeat=10)      | 1024",
        "itertools.product(range(10), range(20)) | 200",
      })
  void choices(String source, double count) {
    String code =
        """
        import itertools
        from tick import step
        def f():
            for choice in %s:
                step()
        """
            .formatted(source);
    assertThat(steps(code, "f")).isCloseTo(count, within(count * 0.05));
  }

  /** Two numbers of which nothing is known are not the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {"range(low, high)", "range(low, high, 2)", "xs[low:high]", "xs[low:high + 1]"})
  void fromOneUnknownNumberToAnother(String source) {
    String code =
        """
        from tick import step
        def f(xs, low, high):
            for x in %s:
                step()
        """
            .formatted(source);
    assertThat(steps(code, "f")).isGreaterThan(2);
  }

  @Test
  void theLastStepMayBeShort() {
    String code =
        """
        from tick import step
        def f():
            for start in range(0, 10, 64):
                step()
        """;
    assertThat(steps(code, "f")).isCloseTo(1, within(0.01));
  }

  /** A guess is as good three calls further on, and what is known beside it stays. */
  @Test
  void oneGuessIsHandedOnAsItIs() {
    String code =
        """
        from tick import step
        def read(path):
            with open(path, newline="") as table:
                return [line for line in table]
        def f(rows):
            for row in rows:
                step()
        def g(rows):
            f(rows)
        def main(path):
            g(read(path))
        """;
    assertThat(steps(code, "f")).isCloseTo(1500, within(10.0));
  }

  @Test
  void whatIsKnownBesideAGuessStays() {
    String code =
        """
        from tick import step
        def flatten(orders):
            rows = []
            for order in orders:
                for line in order["lines"]:
                    rows.append(line)
            return rows
        def f(rows):
            for row in rows:
                step()
        def main():
            f(flatten([{} for i in range(20000)]))
        """;
    assertThat(steps(code, "f")).isGreaterThan(20_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "out.append(x)                              | 1000",
        "if x % 2: out.append(x)                    | 500",
        "out += [x, x, x]                           | 3000",
      })
  void whatIsPutThereNowAndThen(String statement, double count) {
    String code =
        """
        from tick import step
        def f():
            out = []
            for x in range(1000):
                %s
            for y in out:
                step()
        """
            .formatted(statement);
    assertThat(steps(code, "f")).isCloseTo(count, within(count * 0.05));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for x in range(6000): out.append(x)          | 9000",
        "for x in range(6000): out.insert(0, x)       | 9000",
        "for x in range(6): out.extend(range(1000))   | 9000",
        "for x in range(6000): out[x % 3000] = x      | 3000",
        "while out: out.append(out.pop())             | 3000",
      })
  void whatIsPutToAListThatIsLongAtFirst(String statement, double count) {
    String code =
        """
        from tick import step
        def f():
            out = [i * 2 for i in range(3000)]
            %s
            for y in out:
                step()
        """
            .formatted(statement);
    assertThat(steps(code, "f")).isCloseTo(count, within(count * 0.05));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n = n // 2 if n % 2 == 0 else 3 * n + 1                   | 100",
        "n = 3 * n + 1 if n % 2 else n >> 1                        | 100",
        "if n % 2: n = n * 3 + 1~else: n //= 2 | 100",
        "n = n // 2                                                | 14.3",
        "n //= 2                                                   | 14.3",
      })
  void whatRisesOnItsWayDown(String statement, double count) {
    String code =
        """
        from tick import step
        def f():
            n = 20000
            while n != 1:
                step()
                %s
        """
            .formatted(statement.replace("~", "\n        "));
    assertThat(steps(code, "f")).isCloseTo(count, within(count * 0.02));
  }

  /** {@code cls} makes objects of its class. */
  @Test
  void whatAClassMakesItself() {
    String code =
        """
        from tick import step
        class Picture:
            def __init__(self, cells):
                self.cells = cells
            @classmethod
            def blank(cls, width, height):
                return cls([[0] * width for y in range(height)])
            def each(self):
                for row in self.cells:
                    for cell in row:
                        step()
        def main():
            Picture.blank(40, 30).each()
        """;
    assertThat(steps(code, "Picture.each")).isCloseTo(1200, within(1.0));
  }

  /** What follows from itself on the way is found anew: sides of pictures were fourteen. */
  @Test
  void sizesThatArePassedOnByTheirObjects() {
    String code =
        """
        from tick import step
        class Picture:
            def __init__(self, width, height):
                self.width = width
                self.height = height
        def turned(picture):
            return Picture(picture.height, picture.width)
        def f(picture):
            for x in range(picture.width):
                step()
        def main():
            picture = Picture(640, 480)
            f(turned(turned(picture)))
            f(picture)
        """;
    assertThat(steps(code, "f")).isBetween(400.0, 700.0);
  }

  @Test
  void whatIsUnpackedFromATupleThatStandsThere() {
    String code =
        """
        from tick import step
        class Index:
            def build(self):
                words, sizes = {}, []
                for i in range(300):
                    words.setdefault(i, []).append(1)
                self.words, self.sizes = words, sizes
            def f(self):
                for word in self.words:
                    step()
        """;
    assertThat(steps(code, "Index.f")).isGreaterThan(100);
  }

  /** A tuple that a generator gives has its parts yet. */
  @Test
  void partsOfWhatAGeneratorGives() {
    String code =
        """
        from tick import step
        def pairs():
            yield 2, 700
            yield 2, 700
        def f():
            few, many = next(pairs())
            for x in range(many):
                step()
        """;
    assertThat(steps(code, "f")).isCloseTo(700, within(1.0));
  }

  @Test
  void statementsOfABodyAreNoText() {
    String code =
        """
        from tick import step
        def f(body):
            for statement in body:
                statement.run()
                step()
        """;
    assertThat(steps(code, "f")).isLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for name, value in data.items():",
        "for name in data.keys():",
        "for value in data.values():",
        "for name, value in data:",
      })
  void namesAndTheirValuesAreNoText(String loop) {
    String code = "from tick import step\ndef f(data):\n    " + loop + "\n        step()\n";
    assertThat(steps(code, "f")).isLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"for byte in data:", "for i, byte in enumerate(data):"})
  void dataAlone(String loop) {
    String code = "from tick import step\ndef f(data):\n    " + loop + "\n        step()\n";
    assertThat(steps(code, "f")).isGreaterThan(1000);
  }

  @Test
  void lettersOfABodyAre() {
    String code =
        """
        from tick import step
        def f(body):
            for letter in body:
                letter.upper()
                step()
        """;
    assertThat(steps(code, "f")).isGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource({"requirements.txt, 21", "words.txt, 1500", "access.log, 1500", "notes.txt, 300"})
  void filesByTheirNames(String file, double lines) {
    String code =
        """
        from tick import step
        def f():
            for line in open("%s"):
                step()
        """
            .formatted(file);
    assertThat(steps(code, "f")).isCloseTo(lines, within(1.0));
  }

  /** Lines that are awaited are said by somebody, a file has more. */
  @Test
  void aConversationIsShort() {
    String code =
        """
        from tick import step
        async def f(reader):
            while line := await reader.readline():
                step()
        """;
    assertThat(steps(code, "f")).isBetween(5.0, 50.0);
  }

  @Test
  void aWorkListThatGrowsByTheNeighbours() {
    String code =
        """
        from tick import step
        def f(grid, x, y):
            todo = [(x, y)]
            while todo:
                x, y = todo.pop()
                step()
                todo += [(x + 1, y), (x, y + 1)]
        """;
    assertThat(steps(code, "f")).isGreaterThan(10);
  }

  /** Costs that come in dicts start with one place: that says nothing of how many there are. */
  @Test
  void aSearchWhoseCostsAreFoundOnTheWay() {
    String code =
        """
        import heapq
        from tick import step
        def f(near, start):
            heap = [(0, start)]
            came, cost = {start: None}, {start: 0}
            while heap:
                far, here = heapq.heappop(heap)
                step()
                for n in near(here):
                    if n not in cost or far + 1 < cost[n]:
                        cost[n] = far + 1
                        heapq.heappush(heap, (far + 1, n))
        """;
    assertThat(steps(code, "f")).isGreaterThan(10);
  }

  /** How often a key is hashed is what a call says, and where it does not, what is usual. */
  @Test
  void roundsOfAKeyAreThoseOfTheCall() {
    assertThat(derived("900")).isBetween(1e5, 5e5);
    assertThat(derived("600_000")).isBetween(1e8, 2e8);
    assertThat(derived("rounds")).isBetween(1e8, 2e8);
  }

  private static double derived(String rounds) {
    String code =
        """
        import hashlib
        def f(password, rounds):
            return hashlib.pbkdf2_hmac("sha256", password, b"salt", %s)
        """
            .formatted(rounds);
    return work(code).region("f").work().of(Resource.NATIVE).typical();
  }

  /** Another list is made each time, where a list that grows in its place copies what is new. */
  @Test
  void aListThatIsMadeAnewIsCopied() {
    double anew = grown("flat = []", "flat = flat + [row, row]");
    double inPlace = grown("flat = []", "flat += [row, row]");
    assertThat(anew).isGreaterThan(100 * inPlace);
    assertThat(grown("flat = ''", "flat = flat + 'ab'")).isLessThan(10 * inPlace);
  }

  private static double grown(String start, String step) {
    String code =
        """
        def f(rows):
            %s
            for row in rows:
                %s
            return flat
        def main():
            f(list(range(20000)))
        """
            .formatted(start, step);
    return work(code).region("f").work().of(Resource.INTERPRETER).typical();
  }

  /** From one element of many to another one: how far is not known, and not nothing. */
  @Test
  void fromTheFirstOfSomeToTheLast() {
    String code =
        """
        from tick import step
        def f(points, pause):
            t, end = points[0][0], points[-1][0]
            while t <= end:
                step()
                t += pause
        def main(path):
            f([(float(line), 1) for line in open(path)], 0.5)
        """;
    assertThat(steps(code, "f")).isGreaterThan(2);
  }

  /** What is empty at first is there to be replaced. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(text=''):\n    for c in text:\n        step()\ndef main():\n    f()",
        "def f(page):\n    text = page.body() if page else ''\n    for c in text:\n        step()",
        "class Step:\n    up: str = ''\ndef f(one: Step):\n    for c in one.up:\n        step()",
      })
  void whatIsEmptyAtFirst(String code) {
    assertThat(steps("from tick import step\n" + code, "f")).isGreaterThan(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n < 130 and data[a + n] == data[b + n]     | 2",
        "n < 130 and data[a:a + n] in words         | 2",
        "n < 130                                    | 130",
        "n < 130 and data[0] == data[b]             | 65",
      })
  void howFarPartsAreAlike(String condition, double count) {
    String code =
        """
        from tick import step
        def f(data, words, a, b):
            n = 0
            while %s:
                step()
                n += 1
        """
            .formatted(condition);
    assertThat(steps(code, "f")).isCloseTo(count, within(1.0));
  }

  /** How many lines a program writes is not known, and not none. */
  @ParameterizedTest
  @ValueSource(
      strings = {"with child:\n        yield from child.stdout", "yield from unknown(child)"})
  void whatAGeneratorHandsOn(String body) {
    String code =
        """
        import subprocess
        from tick import step
        def lines(command):
            child = subprocess.Popen(command, stdout=subprocess.PIPE)
            %s
        def f(command):
            for line in lines(command):
                step()
        """
            .formatted(body);
    assertThat(steps(code, "f")).isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if len(out) >= 640: return out  | 20",
        "if len(out) >= 640: break       | 20",
      })
  void whatCountsOnWithoutAnEnd(String end, double count) {
    String code =
        """
        import itertools
        from tick import step
        def f():
            out = []
            for n in itertools.count():
                %s
                step()
                out += [n] * 32
            return out
        """
            .formatted(end);
    assertThat(steps(code, "f")).isCloseTo(count, within(1.0));
  }

  /** As far as a header says: not one by one. */
  @Test
  void stepsOfWhatIsRead() {
    String code =
        """
        import struct
        from tick import step
        def f():
            data = b"x" * 2000
            at = 0
            while at < len(data):
                step()
                size, kind = struct.unpack_from("!I4s", data, at)
                at += size + 12
        """;
    assertThat(steps(code, "f")).isBetween(20.0, 200.0);
  }
}
