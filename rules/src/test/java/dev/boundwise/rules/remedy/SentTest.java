package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pickle refuses is not sent to workers: each was tried with CPython. */
class SentTest {

  private static final String WORK =
      """
      import argparse, collections, contextvars, csv, functools, gzip, hashlib, json, logging, math
      import re, ssl, struct, tempfile, threading, weakref, zlib
      from collections import defaultdict

      def work(x):
          total = 0
          for i in range(200_000):
              total = (total * 31 + i ^ x) % 1000003
          return total

      """;

  private static Verdict processes(String source) {
    return Advised.of(RemedyKind.PROCESSES, "3.12", WORK + source);
  }

  private static void isRefused(String source, String why) {
    Verdict verdict = processes(source);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains(why).contains("cannot be sent to a worker");
  }

  private static void isSent(String source) {
    assertThat(processes(source).outcome()).isEqualTo(Verdict.Outcome.HELPS);
  }

  private static final String GIVEN =
      """
      def one(x, given):
          return work(x)

      def f():
          given = %s
          return [one(x, given) for x in range(1000)]
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "threading.Barrier(2) | a barrier",
        "threading.local() | an object of one thread",
        "tempfile.NamedTemporaryFile() | an open file",
        "gzip.open('x') | an open file",
        "ssl.create_default_context() | a context of SSL",
        "contextvars.ContextVar('a') | a variable of contexts",
        "weakref.ref(one) | a weak reference",
        "{1: 2}.keys() | a view of a dict",
        "csv.DictReader(open('x')) | a reader of a file",
        "hashlib.sha256() | a hash that is being made",
        "zlib.compressobj() | a compressor",
        "logging.StreamHandler() | a handler of a log",
        "re.match('a', 'a') | a match",
        "memoryview(b'a') | a view of memory",
        "struct.Struct('i') | a compiled format",
        "argparse.ArgumentParser() | a parser of arguments",
        "json.JSONDecoder() | a decoder",
        "defaultdict(lambda: 0) | made with a lambda",
        "functools.partial(lambda y: y, 1) | a lambda",
        "functools.partial(work, threading.Lock()) | made with a lock",
        "math | a module",
      })
  void whatPickleRefusesIsNotGiven(String given, String why) {
    isRefused(GIVEN.formatted(given), why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collections.Counter('abc')",
        "defaultdict(list)",
        "functools.partial(work, 3)",
        "re.compile('a')",
        "logging.getLogger('a')",
        "list({1: 2}.keys())",
        "argparse.Namespace(a=1)",
        "work",
      })
  void whatItTakesIs(String given) {
    isSent(GIVEN.formatted(given));
  }

  private static String object(String base, String more) {
    return """
          class Thing%s:
              def __init__(self, k):
                  self.k = k
          %s
              def one(self, x):
                  return work(x) * self.k

          def f():
              thing = Thing(3)
              return [thing.one(x) for x in range(1000)]
          """
        .formatted(base, more.indent(4));
  }

  @Test
  void objectsAreSentWithAllTheirAttributes() {
    isSent(object("", ""));
    isRefused(object("", "    self.held = weakref.ref(k)"), "whose 'held' is a weak reference");
    isRefused(
        object("", "    self.seen = defaultdict(lambda: 0)"), "whose 'seen' is made with a lambda");
    isRefused(object("(threading.Thread)", ""), "an object of Thing, which is a thread");
    isRefused(
        object("", "").replace("Thing(3)\n", "Thing(3)\n    thing.guard = threading.Lock()\n"),
        "whose 'guard' is a lock");
  }

  @Test
  void classesMaySayThatTheirObjectsAreNotSent() {
    isRefused(
        object("", "def __reduce__(self):\n    raise TypeError('not to be sent')"),
        "which says that it cannot be");
    isSent(
        object(
            "",
            """
                self.guard = threading.Lock()
            def __getstate__(self):
                return {"k": self.k}
            """));
  }

  @Test
  void whatAnObjectIsMadeAnewOfIsAllThatIsSent() {
    String later = "def seen(self, x):\n    self.last = x\n\ndef __reduce__(self):\n    return ";
    isRefused(object("", later + "type(self), (self.k,)"), "leaves out the 'last'");
    isSent(object("", later + "type(self), (self.k,), {'last': self.last}"));
    isSent(object("", later + "type(self), (self.k,), self.__dict__"));
    isSent(object("", "def __reduce__(self):\n    return type(self), (self.k,)"));
  }

  private static final String LEAVING =
      """
          self.seen = {}

      def __getstate__(self):
          state = self.__dict__.copy()
          %s
          return state

      %s
      """;

  @ParameterizedTest
  @ValueSource(strings = {"del state['seen']", "state.pop('seen')", "state.pop('seen', None)"})
  void whatIsLeftOutIsMissed(String leavingOut) {
    String reads = "def known(self, x):\n    return x in self.seen";
    isRefused(
        object("", LEAVING.formatted(leavingOut, reads)), "leaves out the 'seen' that it reads");
    isSent(
        object(
            "",
            LEAVING.formatted(
                leavingOut,
                reads
                    + "\n\ndef __setstate__(self, state):\n"
                    + "    self.__dict__.update(state)\n    self.seen = {}")));
    isSent(object("", LEAVING.formatted(leavingOut, "def __repr__(self):\n    return self.seen")));
    isSent(object("", LEAVING.formatted("state['seen'] = {}", reads)));
  }

  @Test
  void objectsAreMadeWithoutArguments() {
    String made = "def __new__(cls, %s):\n    return super().__new__(cls)";
    isRefused(object("", made.formatted("k")), "whose __new__ asks for more than pickle gives");
    isSent(object("", made.formatted("k=0")));
    isSent(object("", made.formatted("*k")));
    isSent(object("", made.formatted("k") + "\n\ndef __getnewargs__(self):\n    return (self.k,)"));
  }

  @Test
  void attributesOfSlotsAreSetAgain() {
    String slots = "    __slots__ = ('k',)\n    def __init__";
    String fixed = "def __setattr__(self, name, value):\n    raise AttributeError(name)";
    isRefused(
        object("", fixed).replace("    def __init__", slots),
        "whose attributes cannot be set again");
    isSent(object("", fixed));
    isSent(object("", "").replace("    def __init__", slots));
  }

  @Test
  void whatStandsForAnotherObjectAsksItselfForIt() {
    String stands = "def __getattr__(self, name):\n    return getattr(self.k, name)";
    isRefused(object("", stands), "whose __getattr__ asks for what is not there yet");
    isSent(
        object(
            "",
            """
            def __getattr__(self, name):
                if name.startswith("_"):
                    raise AttributeError(name)
                return getattr(self.k, name)
            """));
  }

  @Test
  void methodsAreSentWithTheirObject() {
    isRefused(
        """
        class Engine:
            def __init__(self):
                self.guard = threading.Lock()

            def one(self, x):
                return work(x)

        def f():
            one = Engine().one
            return [one(x) for x in range(1000)]
        """,
        "a method of an object of Engine, whose 'guard' is a lock");
  }

  @Test
  void resultsAreSentBack() {
    String made =
        """
        def one(x):
            made = %s
            work(x)
            return made

        def f():
            return [one(x) for x in range(1000)]
        """;
    isRefused(made.formatted("hashlib.sha256()"), "a hash that is being made");
    isRefused(made.formatted("defaultdict(lambda: [])"), "made with a lambda");
    isSent(made.formatted("defaultdict(list)"));
  }

  private static final String MARKED =
      """
      import enum

      class Kind(enum.Enum):
          MISSING = 1

      class Missing:
          pass

      class Alone:
          def __reduce__(self):
              return "MISSING"

      MISSING = %s

      def one(x):
          return MISSING if work(x) == 3 else x

      """;

  private static final String FOUND =
      """
      def f():
          found = [one(x) for x in range(1000)]
          return [it for it in found if it is not MISSING]
      """;

  @ParameterizedTest
  @ValueSource(strings = {"object()", "Missing()"})
  void whatIsToldByItselfAloneIsNotSent(String mark) {
    isRefused(MARKED.formatted(mark) + FOUND, "a mark that is told by `is`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "Kind.MISSING", "Alone()", "Missing", "'missing'"})
  void whatComesBackAsItselfIs(String mark) {
    isSent(MARKED.formatted(mark) + FOUND);
  }

  @Test
  void aMarkThatTheRoundItselfAsksForStaysThere() {
    isSent(
        MARKED.formatted("object()")
            + """
            def f():
                found = []
                for x in range(1000):
                    value = one(x)
                    if value is not MISSING:
                        found.append(value)
                return found
            """);
    isSent(MARKED.formatted("Missing()").replace("is not", "!=") + FOUND.replace("is not", "!="));
  }

  @Test
  void aFunctionIsFoundByTheNameThatItWasMadeBy() {
    String printed =
        """
        %s

        def f():
            for x in range(1000):
                print(one(x))
        """;
    isRefused(printed.formatted("one = lambda x: work(x)"), "does not find by its name");
    isRefused(
        printed.formatted(
            """
            def counted(function):
                def inner(x):
                    return function(x) + 1
                return inner

            @counted
            def one(x):
                return work(x)
            """),
        "does not find by its name");
    isSent(
        printed.formatted(
            """
            def counted(function):
                @functools.wraps(function)
                def inner(x):
                    return function(x) + 1
                return inner

            @counted
            def one(x):
                return work(x)
            """));
  }

  @Test
  void whatCallsKeepIsKeptByOneWorkerAlone() {
    String kept =
        """
        @functools.lru_cache(maxsize=None)
        def one(x):
            return work(x)

        def f():
            xs = [x %% 7 for x in range(1000)]
            return [one(x) for x in %s]
        """;
    Verdict verdict = processes(kept.formatted("xs"));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains("which keeps what it gave");
    assertThat(processes(kept.formatted("range(1000)")).why()).doesNotContain("keeps");
  }

  @Test
  void whatObjectsKeepIsKeptInACopy() {
    String kept =
        """
        class Page:
            def __init__(self, x):
                self.x = x

            @%s
            def score(self):
                return work(self.x)

        def doubled(page):
            return page.score * 2

        def f():
            pages = [Page(x) for x in range(1000)]
            return [doubled(page) for page in pages]
        """;
    Verdict verdict = processes(kept.formatted("functools.cached_property"));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BLOCKED);
    assertThat(verdict.why()).contains("keeps 'score' of an object");
    isSent(kept.formatted("property"));
  }
}
