package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exception that pickle cannot make again breaks the pool: each was tried with CPython. */
class SentErrorsTest {

  private static final String PROGRAM =
      """
      class Base(Exception):
          pass

      class Wrong(%s):
          def __init__(self, %s):
              %s
              self.known = 1

      def work(x):
          total = 0
          for i in range(200_000):
              total = (total * 31 + i ^ x) %% 1000003
          if total == 7:
              raise Wrong(%s)
          return total

      """;

  private static final String AROUND =
      """
      def f():
          results = []
          try:
              for x in range(1000):
                  results.append(work(x))
          except Wrong as error:
              print(error.known)
          return results
      """;

  private static Verdict processes(String source) {
    return Advised.of(RemedyKind.PROCESSES, "3.12", source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Exception | item, why | super().__init__(f'{item}: {why}') | x, 'a'",
        "Exception | item, why | Exception.__init__(self, why) | x, 'a'",
        "ValueError | item | super().__init__() | x",
        "Base | item, *, line | super().__init__(item) | x, line=3",
        "Base | item | pass | item=x",
      })
  void whatCannotBeMadeAgainIsNotRaisedInWorkers(
      String base, String parameters, String handsOn, String given) {
    Verdict verdict = processes(PROGRAM.formatted(base, parameters, handsOn, given) + AROUND);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains("may raise Wrong, which pickle cannot make again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Exception | item | super().__init__(f'no {item}') | x",
        "Base | item | super().__init__('no ' + str(item)) | x",
        "Exception | item, why='' | super().__init__(why) | 3, 'a'",
        "Exception | item | super().__init__('no such item') | x",
      })
  void whatComesBackAsAnotherOneIsNotRaisedInWorkers(
      String base, String parameters, String handsOn, String given) {
    Verdict verdict = processes(PROGRAM.formatted(base, parameters, handsOn, given) + AROUND);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains("may raise Wrong, which comes back from a worker");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Exception | item, why | super().__init__(item, why) | 3, 'a'",
        "Exception | item | super().__init__(item) | 3",
        "Exception | item, why='' | super().__init__(item, why) | 3",
        "Base | item, why | pass | 3, 'a'",
        "Base | item, why | self.args = (item, why) | 3, why='a'",
        "Exception | *all | super().__init__() | 3, 'a'",
      })
  void whatCanIs(String base, String parameters, String handsOn, String given) {
    assertThat(processes(PROGRAM.formatted(base, parameters, handsOn, given) + AROUND).outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  private static final String WRONG =
      PROGRAM.formatted("Base", "item, why", "super().__init__(why)", "3, 'a'");

  @Test
  void aHandlerOfACallerIsAskedForAsWell() {
    assertThat(
            processes(
                    WRONG
                        + """
                        def f():
                            return [work(x) for x in range(1000)]

                        def main():
                            try:
                                f()
                            except Base:
                                print("wrong")
                        """)
                .outcome())
        .isEqualTo(Verdict.Outcome.BLOCKED);
  }

  @Test
  void whatNobodyHandlesEndsTheProgramInAnyCase() {
    assertThat(
            processes(
                    WRONG
                        + """
                        def f():
                            return [work(x) for x in range(1000)]
                        """)
                .outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }

  @Test
  void whatTheWorkerHandlesDoesNotLeaveIt() {
    assertThat(
            processes(
                    WRONG
                        + """
                        def safe(x):
                            try:
                                return work(x)
                            except Wrong:
                                return 0

                        def f():
                            return [safe(x) for x in range(1000)]
                        """)
                .outcome())
        .isEqualTo(Verdict.Outcome.HELPS);
  }
}
