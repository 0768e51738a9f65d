package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.region.Bound;
import dev.boundwise.region.Confidence;
import dev.boundwise.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls whose callee is put somewhere from outside, or comes from a library that nobody knows. */
class OutsideTest {

  @ParameterizedTest
  @ValueSource(strings = {"threading.local", "types.SimpleNamespace"})
  void whatIsPutOnAnOpenObject(String type) {
    String code =
        """
        import threading, types
        from tick import wait
        class Wire:
            def ask(self):
                wait()
        class Other:
            pass
        class Store:
            def __init__(self):
                self.local = TYPE()
                self.other = Other()
            def wire(self):
                if not hasattr(self.local, "wire"):
                    self.local.wire = Wire()
                return self.local.wire
            def f(self):
                self.wire().ask()
            def g(self):
                self.local.nothing.go(1)
        """
            .replace("TYPE", type);
    assertThat(work(code).of("Store.f")).isEqualTo("network 1");
    assertThat(work(code).of("Store.g")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heapq.heappush(self.todo, (when, action))",
        "heappush(self.todo, (when, action))",
        "bisect.insort(self.todo, (when, action))",
        "self.todo.append((when, action))",
      })
  void whatIsKeptInOrderIsCalledFromThere(String put) {
    String code =
        """
        import bisect, heapq
        from heapq import heappush
        from tick import wait
        class Clock:
            def __init__(self):
                self.todo = []
            def at(self, when, action):
                PUT
            def step(self):
                when, action = heapq.heappop(self.todo)
                action()
        def ring():
            wait()
        def main(clock: Clock):
            clock.at(1, ring)
        """
            .replace("PUT", put);
    assertThat(work(code).of("Clock.step")).isEqualTo("network 1");
  }

  private static Region region(String function) {
    String code =
        """
        from nowhere import Base
        import requests
        class Own(Base):
            def __init__(self):
                super().__init__()
            def request(self, url):
                return super().request(url)
        class Known(requests.Session):
            def request(self, method, url):
                return super().request(method, url)
        def get(own: Own, url):
            return own.get(url)
        def library(base: Base, url):
            return base.get(url)
        def known(session: Known, url):
            return session.get(url)
        def plain(known: dict, url):
            return known.get(url)
        """;
    return work(code).region(function);
  }

  @ParameterizedTest
  @CsvSource({
    "Own.request,   UNKNOWN, UNKNOWN",
    "Own.__init__,  TRIVIAL, CERTAIN",
    "get,           TRIVIAL, LIKELY",
    "library,       TRIVIAL, LIKELY",
    "plain,         TRIVIAL, CERTAIN",
    "Known.request, IO,      LIKELY",
    "known,         IO,      LIKELY",
  })
  void whatComesFromALibraryThatNobodyKnows(String function, Bound bound, Confidence certainty) {
    assertThat(region(function).bound()).isEqualTo(bound);
    assertThat(region(function).certainty()).isEqualTo(certainty);
  }

  @Test
  void itCountsAsACallThatIsNotKnown() {
    assertThat(region("get").unknownCalls()).isEqualTo(1);
    assertThat(region("plain").unknownCalls()).isZero();
  }

  /** What is given on a command line has the type that is declared for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'--out', type=pathlib.Path         | args.out.write_text('x')                | 0",
        "'folder'                           | args.folder.split()                     | 0",
        "'-n', '--dry-run', action='count'  | args.dry_run.bit_length()               | 0",
        "'names', nargs='+'                 | args.names.copy()                       | 0",
        "'names', nargs='*', type=load      | [one.go() for one in args.names]        | 0",
        "'--mode', action=Choose            | args.mode.turn()                        | 1",
        "'--other'                          | args.mode.turn()                        | 1",
      })
  void optionsOfACommand(String declared, String use, int unknown) {
    String code =
        """
        import argparse
        import pathlib
        class Job:
            def go(self):
                return 1
        def load(text):
            return Job()
        def f():
            parser = argparse.ArgumentParser()
            parser.add_argument(%s)
            args = parser.parse_args()
            %s
        """
            .formatted(declared, use);
    assertThat(work(code).region("f").unknownCalls()).isEqualTo(unknown);
  }
}
