package dev.boundwise.rules.shape;

import static dev.boundwise.rules.shape.Shaped.obstacles;
import static dev.boundwise.rules.shape.Shaped.shape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.shape.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What loops do with their rounds, and what keeps rounds apart. */
class ShapesTest {

  private static final String HEAD =
      """
      import random
      def work(x):
          return x * x
      """;

  private static String loop(String before, String body, String after) {
    return HEAD
        + "def f(xs, out, self):\n    "
        + before
        + "\n    for i, x in enumerate(xs):  # here\n        "
        + body.replace("; ", "\n        ")
        + "\n    "
        + after
        + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r = []        | r.append(work(x))                        | return r | MAP",
        "r = []        | y = work(x); r.append(y)                 | return r | MAP",
        "r = [0] * 9   | r[i] = work(x)                           | return r | MAP",
        "r = {}        | r[x] = work(x)                           | return r | MAP_TO_DICT",
        "r = set()     | r.add(work(x))                           | return r | MAP",
        "t = 0         | t += work(x)                             | return t | REDUCTION",
        "t = 0         | t = t + work(x)                          | return t | REDUCTION",
        "t = 0         | t = max(t, work(x))                      | return t | REDUCTION",
        "t = True      | t = t and work(x)                        | return t | REDUCTION",
        "n = {}        | n[x] = n.get(x, 0) + work(x)             | return n | GROUP_BY",
        "n = {}        | n.setdefault(x, []).append(work(x))      | return n | GROUP_BY",
        "pass          | work(x)                                  | pass     | FOR_EACH",
        "r = []        | local = []; local.append(x); r.append(work(local)) | return r | MAP",
        "r = []        | r.append(xs[i - 1] + xs[i])              | return r | STENCIL",
        "n = 0; r = [] | n += 1; r.append(work(n))                | return r | MAP",
        "r = []        | for k in range(x): work(k); r.append(k)  | return r | MAP",
      })
  void roundsThatHaveNothingToDoWithOneAnother(
      String before, String body, String after, Pattern pattern) {
    LoopShape shape = shape(loop(before.replace("; ", "\n    "), body, after));

    assertThat(shape.obstacles()).isEmpty();
    assertThat(shape.pattern()).isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "line = [line[i - 1] + line[i] for i in range(n)]            | true",
        "line = [line[i] for i in range(n) if line[i - 1]]           | true",
        "line = [line[i] for k in range(n) for i in range(k)]        | true",
        "line = [(last := last + line[i]) for i in range(n)]         | false",
      })
  void whatAComprehensionIsAssignedToIsSetWhenItsRoundsAreOver(String code, boolean isFree) {
    LoopShape shape =
        shape(
            """
            def f(line, n):
                last = 0
                CODE  # here
                return line
            """
                .replace("CODE", code));

    assertThat(shape.obstacles().isEmpty()).isEqualTo(isFree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t = 0    | t = work(t + x)                          | return t | RECURRENCE",
        "t = 0    | out.append(t); t += x                    | return t | RECURRENCE",
        "t = 1    | t = t / x                                | return t | RECURRENCE",
        "r = [0]  | r.append(r[-1] + x)                      | return r | CONTAINER",
        "r = [0]  | r[i] = r[i - 1] + x                      | return r | CONTAINER",
        "r = set()| work(x in r); r.add(x)                   | return r | CONTAINER",
        "pass     | self.last = work(x)                      | pass     | ATTRIBUTE",
        "pass     | out.sort()                               | pass     | ARGUMENT",
        "pass     | xs.append(work(x))                       | pass     | WORK_LIST",
        "pass     | x.count = work(i)                        | pass     | ELEMENT",
        "pass     | print(work(x))                           | pass     | OUTPUT",
        "pass     | work(random.random())                    | pass     | RANDOM",
        "t = iter(xs) | work(next(t))                        | pass     | ITERATOR",
        "r = [[0] * 3] * 3 | r[i][0] = work(x)               | return r | ALIAS",
        "pass     | unknown(x)                               | pass     | UNKNOWN_CALL",
        "pass     | out.unheard_of(x)                        | pass     | UNKNOWN_CALL",
      })
  void roundsThatHangTogether(String before, String body, String after, Obstacle.Kind kind) {
    assertThat(obstacles(loop(before, body, after))).contains(kind);
  }

  @Test
  void whatACalleeChangesCounts() {
    assertThat(
            obstacles(
                """
                class Till:
                    def __init__(self):
                        self.sum = 0
                    def pay(self, x):
                        self.sum += x
                def f(xs):
                    till = Till()
                    for x in xs:  # here
                        till.pay(x)
                """))
        .containsExactly(Obstacle.Kind.ATTRIBUTE);
    assertThat(
            obstacles(
                """
                seen = {}
                def look(x):
                    seen[x] = True
                    return x
                def f(xs):
                    return [look(x) for x in xs]  # here
                """))
        .containsExactly(Obstacle.Kind.GLOBAL);
  }

  @Test
  void anObjectOfTheRoundsOwnMayBeChanged() {
    assertThat(
            shape(
                    """
                    class Till:
                        def __init__(self):
                            self.sum = 0
                        def pay(self, x):
                            self.sum += x
                    def f(xs):
                        sums = []
                        for x in xs:  # here
                            till = Till()
                            till.pay(x)
                            sums.append(till.sum)
                        return sums
                    """)
                .isFree())
        .isTrue();
  }

  @Test
  void bothArmsThatSetAVariableCarryNothing() {
    assertThat(
            shape(
                    """
                    def f(xs):
                        r = []
                        for x in xs:  # here
                            if x > 1:
                                y = x
                            else:
                                y = -x
                            r.append(y)
                        return r
                    """)
                .isFree())
        .isTrue();
  }

  @Test
  void anArmThatSetsAVariableCarriesIt() {
    assertThat(
            obstacles(
                """
                def f(xs):
                    r = []
                    y = 0
                    for x in xs:  # here
                        if x > 1:
                            y = x
                        r.append(y)
                    return r
                """))
        .containsExactly(Obstacle.Kind.RECURRENCE);
  }

  @Test
  void theBestOfAllIsAReduction() {
    LoopShape shape =
        shape(
            """
            def score(x):
                return -x
            def f(xs):
                best = None
                which = None
                for x in xs:  # here
                    s = score(x)
                    if best is None or s > best:
                        best = s
                        which = x
                return which
            """);

    assertThat(shape.obstacles()).isEmpty();
    assertThat(shape.pattern()).isEqualTo(Pattern.REDUCTION);
    assertThat(shape.reductions()).containsExactly("best");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "break              | EXIT",
        "return x           | EXIT",
        "yield x            | YIELD",
      })
  void waysOutKeepRoundsApart(String way, Obstacle.Kind kind) {
    assertThat(obstacles(loop("pass", "if work(x): " + way, "pass"))).contains(kind);
  }

  @Test
  void loopsWithAConditionNeedTheRoundBefore() {
    assertThat(
            obstacles(
                """
                def f(queue):
                    while queue:  # here
                        queue.pop()
                """))
        .contains(Obstacle.Kind.CONDITION);
  }

  @Test
  void recursionOverPartsDividesAndConquers() {
    LoopShape shape =
        shape(
            """
            def sort(xs):  # here
                if len(xs) < 2:
                    return xs
                middle = len(xs) // 2
                return merge(sort(xs[:middle]), sort(xs[middle:]))
            def merge(a, b):
                return sorted(a + b)
            """);

    assertThat(shape.pattern()).isEqualTo(Pattern.DIVIDE_AND_CONQUER);
    assertThat(shape.obstacles()).isEmpty();
  }

  @Test
  void recursionOverOneBoardDoesNot() {
    assertThat(
            obstacles(
                """
                def place(board, row):  # here
                    count = 0
                    for column in range(8):
                        board[row] = column
                        count += place(board, row + 1)
                    return count
                """))
        .contains(Obstacle.Kind.ARGUMENT);
  }

  @Test
  void mappedFunctionsAreRounds() {
    assertThat(shape(HEAD + "def f(xs):\n    return list(map(work, xs))  # here\n").pattern())
        .isEqualTo(Pattern.MAP);
    assertThat(
            obstacles(
                """
                seen = []
                def work(x):
                    seen.append(x)
                def f(xs):
                    return list(map(work, xs))  # here
                """))
        .containsExactly(Obstacle.Kind.GLOBAL);
  }

  @Test
  void aKeyThatIsSetFromItselfIsNoneOfTheRoundsOwn() {
    assertThat(
            obstacles(
                """
                def f(xs):
                    out = {}
                    for x in xs:  # here
                        key = x
                        while key in out:
                            key = key * 31 % 97
                        out[key] = x
                    return out
                """))
        .contains(Obstacle.Kind.CONTAINER);
  }

  @ParameterizedTest
  @CsvSource({"tell(x), false", "r.append(tell(x)), true"})
  void programsWhoseAnswerNobodyReadsAreThereForWhatTheyDo(String body, boolean isFree) {
    LoopShape shape =
        shape(
            """
            import subprocess
            def tell(x):
                return subprocess.check_output(["setting", x]).decode()
            def f(xs):
                r = []
                for x in xs:  # here
                    %s
                return r
            """
                .formatted(body));

    assertThat(shape.isFree()).isEqualTo(isFree);
  }

  @Test
  void obstaclesStandWhereTheyAre() {
    Obstacle obstacle =
        shape("def f(xs):\n    t = 0\n    for x in xs:  # here\n        t = t * t + x\n")
            .obstacles()
            .getFirst();

    assertThat(obstacle.unit().text().lineAt(obstacle.span().start())).isEqualTo(4);
    assertThat(obstacle.why()).isEqualTo("reads 't', which the round before set");
    assertThat(obstacle.isUnknown()).isFalse();
  }

  /** A loop may end with a statement of which nothing is left. */
  @ParameterizedTest
  @ValueSource(
      strings = {"if one:\n            pass", "while one:\n            pass", "total += one"})
  void whatALoopEndsWith(String last) {
    LoopShape shape =
        shape(
            """
            def f(line):
                total = 0
                for one in line:  # here
                    total += one
                    %s
                return total
            """
                .formatted(last));

    assertThat(shape.reductions()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pick(x).append(x)",
        "last = pick(x); last.append(x)",
        "for y in x: pick(y).append(x)",
        "change(pick(x), x)",
      })
  void ofReasonsAtOnePlaceTheFirstIsTheOneThatTheCodeNamesFirst(String body) {
    String shared =
        """
        one, two, three, four, five = [], [], [], [], []
        def pick(x):
            return one or two or three or four or five
        def change(of, x):
            of.append(x)
        """;

    assertThat(shape(shared + loop("pass", body, "pass")).obstacles())
        .extracting(it -> it.why().replaceAll(".*changes '(\\w+)'.*", "$1"))
        .containsExactly("one", "two", "three", "four", "five");
  }

  @Test
  void namesThatOneStatementSetsAreReadAfterTheLoopInTheirOrder() {
    String source = loop("a = b = c = d = e = 0", "a, b, c, d, e = x", "return a, b, c, d, e");

    assertThat(shape(source).obstacles())
        .extracting(it -> it.why().replaceAll("[^']*'(\\w)'.*", "$1"))
        .containsExactly("a", "b", "c", "d", "e");
  }
}
