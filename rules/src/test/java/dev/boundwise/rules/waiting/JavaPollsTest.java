package dev.boundwise.rules.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.rules.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
