package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;

/** What rounds put somewhere comes back from workers, which have copies of things. */
class CopiesTest {

  private static final String WORK =
      """
      def work(x):
          total = 0
          for i in range(200_000):
              total = (total * 31 + i ^ x) % 1000003
          return total

      class Keeper:
          known = {}

          def __init__(self):
              self.seen = {}
              self.out = []
              self.grid = [0] * 1000
              self.least = 2

      """;

  private static String how(String loop) {
    Verdict verdict = processes(loop);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    return verdict.how();
  }

  private static Verdict processes(String loop) {
    return Advised.of(RemedyKind.PROCESSES, "3.12", WORK + loop);
  }

  @Test
  void anAttributeIsFilledWhereItIs() {
    assertThat(
            how(
                """
                    def f(self):
                        for x in range(1000):
                            self.out.append(work(x))
                """))
        .endsWith("self.out.extend(pool.map(work, range(1000), chunksize=125))");
    assertThat(
            how(
                """
                    def f(self):
                        for x in range(1000):
                            self.seen[x] = work(x)
                """))
        .endsWith("self.seen.update(zip(range(1000), pool.map(work, range(1000), chunksize=125)))");
  }

  @Test
  void soIsOneOfAClass() {
    assertThat(
            how(
                """
                def f():
                    for x in range(1000):
                        Keeper.known[x] = work(x)
                """))
        .contains("Keeper.known")
        .doesNotContain("def one_round");
  }

  @Test
  void listsHaveNoUpdate() {
    assertThat(
            how(
                """
                    def f(self):
                        for i in range(1000):
                            self.grid[i] = work(i)
                """))
        .endsWith("self.grid[key] = value");
    assertThat(
            how(
                """
                def f():
                    out = [0] * 1000
                    for i in range(1000):
                        out[i] = work(i)
                    return out
                """))
        .endsWith("out[key] = value");
  }

  @Test
  void whatSomeRoundsGiveHasNamesOfItsOwn() {
    assertThat(
            how(
                """
                    def f(self):
                        for x in range(1000):
                            if x % 2:
                                self.out.append(work(x))
                """))
        .contains("self_out = []", "self_out.append(work(x))", "return self_out")
        .contains("self.out.extend(part)")
        .doesNotContain("one_round(x, self)");
  }

  @Test
  void anObjectThatIsReadIsGiven() {
    assertThat(
            how(
                """
                    def f(self):
                        for x in range(1000):
                            self.seen[x] = work(x) + self.least
                """))
        .contains("def one_round(x, self):");
  }

  @Test
  void partsOfPartsAreSetInOrder() {
    assertThat(
            how(
                """
                def f(rows):
                    for i in range(1000):
                        rows[i][0] = work(i)
                """))
        .contains("pool.submit(work, i)")
        .endsWith("rows[i][0] = answer.result()");
  }

  @Test
  void whatIsSetInTheMiddleOfARoundWouldBeLost() {
    String rows =
        """
        def f():
            rows = [[0] * 10 for _ in range(1000)]
            for i in range(1000):
                for j in range(10):
                    rows[i][j] = work(i * j)
            return rows
        """;

    Verdict verdict = processes(rows);

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains("changes 'rows', of which a worker has a copy");
    assertThat(Advised.of(RemedyKind.FREE_THREADING, "3.14t", WORK + rows).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void keysThatAreMadeComeBackToo() {
    assertThat(
            how(
                """
                def f():
                    table = {}
                    for x in range(1000):
                        table[str(x)] = work(x)
                    return table
                """))
        .contains("return (str(x), work(x))")
        .endsWith(
            "for key, value in pool.map(one_round, range(1000), chunksize=125):\n"
                + "        table[key] = value");
    assertThat(
            how(
                """
                def f():
                    return {str(x): work(x) for x in range(1000)}
                """))
        .contains("return (str(x), work(x))");
  }

  @Test
  void twoTablesGetTheirEntries() {
    assertThat(
            how(
                """
                def f():
                    one, other = {}, {}
                    for x in range(1000):
                        one[x] = work(x)
                        other[x] = work(-x)
                    return one, other
                """))
        .contains("return (x, work(x)), (x, work(-x))");
  }

  @Test
  void aGeneratorIsGoneOverOnce() {
    assertThat(
            how(
                """
                def numbers():
                    for i in range(1000):
                        yield i

                def f():
                    return {x: work(x) for x in numbers()}
                """))
        .contains("return (x, work(x))")
        .endsWith("return dict(pool.map(one_round, numbers(), chunksize=125))");
  }
}
