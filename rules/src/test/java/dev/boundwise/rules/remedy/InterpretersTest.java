package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;

/** When a pool of interpreters, or threads of a free-threaded build, pay. */
class InterpretersTest {

  private static final String LINES =
      """
      def f(lines: list[str]):
          return [len(line) for line in lines]

      f(["a"] * 400)
      """;

  @Test
  void poolsOfInterpretersAreThereFromTheirVersionOn() {
    Verdict before = Asked.about(LINES).rounds(400, 5, 0).on("3.13").of(new Interpreters());
    Verdict after = Asked.about(LINES).rounds(400, 5, 0).on("3.14").of(new Interpreters());

    assertThat(before.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(before.why()).startsWith("from 3.14 on");
    assertThat(after.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(after.speedup()).isCloseTo(1.8, within(0.15));
    assertThat(after.how()).contains("with InterpreterPoolExecutor() as pool:");
  }

  @Test
  void packagesHaveToLoadInInterpreters() {
    Verdict numpy =
        Asked.about("import numpy\n" + LINES).rounds(400, 5, 0).on("3.14").of(new Interpreters());
    Verdict unheard =
        Asked.about("import unheard_of\n" + LINES)
            .rounds(400, 5, 0)
            .on("3.14")
            .of(new Interpreters());
    Verdict json =
        Asked.about("import json\n" + LINES).rounds(400, 5, 0).on("3.14").of(new Interpreters());

    assertThat(numpy.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(numpy.why()).isEqualTo("numpy does not load in an interpreter of its own");
    assertThat(unheard.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(json.outcome()).isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void interpretersHaveToStart() {
    assertThat(Asked.about(LINES).rounds(40, 1, 0).on("3.14").of(new Interpreters()).outcome())
        .isEqualTo(Verdict.Outcome.POINTLESS);
  }

  @Test
  void interpretersAreTakenWhereTheyGainMoreThanProcesses() {
    String source =
        """
        def heavy(n):
            found = {}
            for i in range(200_000):
                found[str(i % 7) + str(n)] = i
            return len(found)

        def f():
            return [heavy(n) for n in range(400)]
        """;

    Verdict processes = Advised.of(RemedyKind.PROCESSES, "3.14", source);
    Verdict interpreters = Advised.of(RemedyKind.INTERPRETERS, "3.14", source);

    assertThat(processes.helps()).isTrue();
    assertThat(interpreters.speedup()).isBetween(processes.speedup(), processes.speedup() * 1.1);
    assertThat(Advised.on("3.14", source).best().remedy()).isEqualTo(RemedyKind.INTERPRETERS);
    assertThat(Advised.of(source).remedy()).isEqualTo(RemedyKind.PROCESSES);
  }

  @Test
  void threadsTakeTurnsUnderTheLock() {
    Verdict verdict = Asked.about(LINES).rounds(400, 5, 0).of(new FreeThreading());

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(verdict.why()).contains("take turns under the GIL; on 3.13t");
  }

  @Test
  void threadsWithoutTheLockShareTheRounds() {
    Verdict verdict = Asked.about(LINES).rounds(400, 5, 0).on("3.13t").of(new FreeThreading());

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELPS);
    assertThat(verdict.speedup()).isBetween(1.2, 2.0);
  }

  @Test
  void severalMachinesAreForWhatTakesHours() {
    Verdict small = Asked.about(LINES).rounds(400, 5, 0).of(new Distributed());
    Verdict large = Asked.about(LINES).rounds(400, 60_000, 0).of(new Distributed());

    assertThat(small.outcome()).isEqualTo(Verdict.Outcome.POINTLESS);
    assertThat(small.why()).isEqualTo("one machine is enough: 2 s");
    assertThat(large.outcome()).isEqualTo(Verdict.Outcome.HELPS);
  }
}
