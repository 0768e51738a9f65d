package dev.boundwise.rules.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * An answer is waited for once: what is read on after that is there, until somebody is asked again.
 */
class AnswersTest {

  private static void assertWork(String expected, String source) {
    assertEquals(expected, Worked.work("import tick\n" + source).of("f"));
  }

  @Test
  void lines_of_an_answer_are_waited_for_once() {
    assertWork(
        "network 1",
        """
        def f():
            while True:
                line = tick.read()
                if not line:
                    break
        """);
  }

  @Test
  void rounds_that_ask_wait_each() {
    assertWork(
        "network 2*len(names)",
        """
        def f(names: list[str]):
            for name in names:
                tick.wait()
                tick.read()
        """);
  }

  @Test
  void a_loop_that_never_ends_is_there_for_what_comes_when_it_comes() {
    assertWork("network 1*steps(True)", "def f():\n    while True:\n        tick.read()\n");
  }

  @Test
  void a_loop_that_hardly_runs_reads_no_answer() {
    assertWork(
        "network 1",
        """
        def f():
            for _ in range(0):
                tick.read()
            tick.read()
        """);
  }

  @Test
  void what_is_read_next_is_there() {
    assertWork("network 1", "def f():\n    tick.read()\n    tick.read()\n");
  }

  @Test
  void who_asks_again_waits_again() {
    assertWork("network 3", "def f():\n    tick.read()\n    tick.wait()\n    tick.read()\n");
  }

  @Test
  void a_head_in_lines_and_a_body_are_one_answer() {
    assertWork(
        "network 2",
        """
        def f():
            tick.wait()
            while tick.read():
                pass
            for _ in range(4):
                tick.read()
        """);
  }

  @Test
  void answers_are_read_by_functions() {
    assertWork(
        "network 2*len(names)",
        """
        def line():
            return tick.read()

        def reply():
            lines = []
            while one := line():
                lines.append(one)
            return lines

        def command(name):
            tick.wait()
            return reply()

        def f(names: list[str]):
            for name in names:
                command(name)
        """);
  }

  @Test
  void it_is_there_where_every_branch_has_read() {
    assertWork(
        "network 1",
        """
        def f(long):
            if long:
                tick.read()
            else:
                tick.read()
            tick.read()
        """);
  }

  @Test
  void it_may_not_be_there_where_a_branch_asks() {
    assertWork(
        "network 2.5",
        """
        def f(again):
            tick.read()
            if again:
                tick.wait()
            tick.read()
        """);
  }

  @Test
  void rounds_before_an_answer_was_read_do_not_know_of_one() {
    assertWork(
        "network 2*len(names) + 1",
        """
        def f(names: list[str]):
            tick.read()
            for name in names:
                tick.read()
                tick.wait()
        """);
  }

  @Test
  void what_calls_itself_to_read_on_waits_once() {
    assertWork(
        "network 1",
        """
        def value():
            kind = tick.read()
            if kind == "list":
                return [value() for _ in range(3)]
            return kind

        def f():
            return value()
        """);
  }

  @Test
  void what_calls_another_that_calls_it_to_read_on_waits_once() {
    assertWork(
        "network 1",
        """
        def value():
            return pairs() if tick.read() == "map" else None

        def pairs():
            return [value() for _ in range(3)]

        def f():
            return value()
        """);
  }
}
