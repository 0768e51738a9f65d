package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found or made once and kept, and loops that read until nothing is left. */
class KeptTest {

  private static String method(String body) {
    String code =
        """
        from tick import step
        EMPTY = object()
        class Store:
            def __init__(self):
                self.found = None
                self.all = {}
            def load(self):
                self.found = step()
            def f(self, key):
        BODY
        def f(store: Store):
            store.f(1)
        """;
    return work(code.replace("BODY", body.indent(8).stripTrailing())).of("f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if self.found is None:\n    self.found = step()\nreturn self.found",
        "if not self.found:\n    with open('a') as x:\n        self.found = step()\nreturn self.found",
        "if self.found is EMPTY:\n    self.load()\nreturn self.found",
        "if (found := self.found) is None:\n    self.load()\nreturn self.found",
        "if self.found is not None:\n    return self.found\nself.found = step()\nreturn self.found",
        "if self.found:\n    return self.found\nself.found = step()\nreturn self.found",
        "if key in self.all:\n    return self.all[key]\nself.all[key] = step()\nreturn self.all[key]",
        "if key not in self.all:\n    self.all[key] = step()\nreturn self.all[key]",
      })
  void whatIsKeptIsMadeOnceForManyRuns(String body) {
    assertThat(method(body)).isEqualTo("interpreter 0.1");
  }

  /** What follows a way out runs as often as that is not taken. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if self.found is not None:; return self.found; return step()              | 0.7",
        "if key in self.all:; return self.all[key]; return step()                  | 0.7",
        "if self.found:; return 1; self.found = step(); return self.found          | 0.83",
      })
  void whatIsNotKeptIsMadeEachTime(String body, String times) {
    assertThat(method(body.replaceFirst(":; ", ":\n    ").replace("; ", "\n")))
        .isEqualTo("interpreter " + times);
  }

  @Test
  void whatIsThereAndMadeAnewIsNotKept() {
    assertThat(method("if self.found is not None:\n    self.found = step()\nreturn 1"))
        .isEqualTo("interpreter 0.5");
    assertThat(method("if key > self.found:\n    self.found = step()\nreturn 1"))
        .isEqualTo("interpreter 0.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warnings.warn('old')\n        step()",
        "errors.append(step())",
        "self.errors.append(step())",
      })
  void armThatComplainsIsRare(String arm) {
    String code =
        """
        import warnings
        from tick import step
        def f(self, x, errors):
            if x > 1:
                ARM
        """;

    assertThat(work(code.replace("ARM", arm)).of("f")).isEqualTo("interpreter 0.1");
  }

  @Test
  void loopsReadUntilNothingIsLeft() {
    String code =
        """
        from tick import step
        def lines(source):
            while True:
                line = source.readline()
                if not line:
                    break
                step()
        def bound(source):
            while chunk := source.recv(4096):
                step()
        def rows(cursor):
            row = cursor.fetchone()
            while row is not None:
                step()
                row = cursor.fetchone()
        def settles(source):
            while True:
                line = source.readline()
                if step():
                    break
        """;

    assertThat(work(code).region("lines").work().total().typical()).isBetween(80e9, 120e9);
    assertThat(work(code).region("bound").work().total().typical()).isBetween(3e9, 5e9);
    assertThat(work(code).region("rows").work().total().typical()).isBetween(90e9, 110e9);
    assertThat(work(code).region("settles").work().total().typical()).isLessThan(10e9);
  }

  @Test
  void attributeOfAFunctionsNameIsThatFunction() {
    String code =
        """
        from tick import step
        class Loader:
            def make(self):
                def handle(loader):
                    step()
                def run(loader):
                    return getattr(loader, handle.__name__)(loader)
                return run
        def f():
            Loader().make()(1)
        """;

    assertThat(work(code).of("f")).isEqualTo("interpreter 1");
  }
}
