package dev.boundwise.rules.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rules.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that sleep are found wherever the sleep is written, and tests are left alone. */
class JavaPollsTest {

  private static final String MAIN =
      """
      package example;
      import java.util.concurrent.*;
      class Main {
        interface Pause { void rest() throws Exception; }
        void pause() throws Exception { Thread.sleep(100); }
        void nap() throws Exception { pause(); }
        void run(Future<String> future) throws Exception {
          Pause own = new Pause() { public void rest() throws Exception { Thread.sleep(100); } };
          while (!future.isDone()) { /* here */ }
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.sleep(100);",
        "TimeUnit.SECONDS.sleep(1);",
        "pause();",
        "nap();",
        "this.nap();",
        "own.rest();",
      })
  void aSleepIsFound(String statement) {
    assertThat(codes("Main.java", statement)).containsExactly("BW212");
  }

  @Test
  void whatDoesNotSleepIsNoPoll() {
    assertThat(codes("Main.java", "Thread.onSpinWait();")).isEmpty();
  }

  @Test
  void testsMayPoll() {
    assertThat(codes("src/test/java/example/Main.java", "nap();")).isEmpty();
    assertThat(codes("MainTest.java", "nap();")).isEmpty();
  }

  /** Only a loop that does nothing else, and only by what ends when it is interrupted as well. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thread it | while (it.isAlive()) { Thread.sleep(9); } | it.join();
          Process it | while (it.isAlive()) { Thread.sleep(9); } | it.waitFor();
          Lock it | while (!it.tryLock()) { Thread.sleep(9); } | it.lockInterruptibly();
          ExecutorService it | while (!it.isTerminated()) { TimeUnit.DAYS.sleep(9); } | it.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
          Future<String> it | while (!it.isDone()) { Thread.sleep(9); } String s = it.get(); | String s = it.get();
          Future<String> it | while (!it.isDone()) { Thread.sleep(9); } | -
          ReentrantLock it | while (it.isLocked()) { Thread.sleep(9); } | -
          Thread it | while (it.isAlive()) { pause(); } | -
          Thread it | while (it.isAlive()) { Thread.sleep(9); System.out.println(); } | -
          Thread it | while (it.isAlive()) { /* why */ Thread.sleep(9); } | -
          Thread it | while (it.isAlive() && !it.isInterrupted()) { Thread.sleep(9); } | -
          Queue<Thread> all | while (all.peek().isAlive()) { Thread.sleep(9); } | -
          """)
  void theLoopIsWrittenAsOneWait(String given, String loop, String written) {
    String source =
        """
        package example;
        import java.util.Queue;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;
        class Main {
          void pause() throws Exception { Thread.sleep(100); }
          void run(%s) throws Exception { %s }
        }
        """;
    String before = source.formatted(given, loop);
    List<Fix> fixes =
        findings("Main.java", before).stream().flatMap(it -> it.fixes().stream()).toList();
    String after = before;
    for (Fix fix : fixes) {
      assertThat(fix.safe()).isTrue();
      for (Edit edit : fix.edits().reversed()) {
        int start = edit.location().span().start();
        int end = edit.location().span().end();
        after = after.substring(0, start) + edit.replacement() + after.substring(end);
      }
    }
    assertThat(after.replace("java.util.concurrent.TimeUnit", "TimeUnit").replaceAll(" +", " "))
        .isEqualTo(
            source.formatted(given, written.equals("-") ? loop : written).replaceAll(" +", " "));
  }

  private static List<Finding> findings(String path, String source) {
    return Analysis.with(Catalogue.rules(), Catalogue.knowledge())
        .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
        .run(path, source.getBytes(UTF_8))
        .findings()
        .stream()
        .map(found -> found.finding())
        .toList();
  }

  private static List<String> codes(String path, String statement) {
    return Analysis.with(Catalogue.rules(), Catalogue.knowledge())
        .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
        .run(path, MAIN.replace("/* here */", statement).getBytes(UTF_8))
        .findings()
        .stream()
        .map(found -> found.finding().rule().code())
        .toList();
  }
}
