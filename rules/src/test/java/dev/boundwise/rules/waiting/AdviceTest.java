package dev.boundwise.rules.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.testkit.Analysed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is advised must not break the code that it is for. */
class AdviceTest {

  private static final Analysed PRODUCT = new Analysed(Catalogue.rules(), Catalogue.knowledge());

  private static Finding only(String code) {
    List<Finding> findings = PRODUCT.analyse("a.py", code.getBytes(UTF_8)).findings();
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  @Test
  void sleepIsAwaitedAndItsModuleImported() {
    Fix fix = only("import time\n\nasync def f():\n    time.sleep(1)\n").fixes().getFirst();

    assertThat(fix.edits())
        .extracting(Edit::replacement)
        .containsExactly("import asyncio\n", "await asyncio.sleep");
    // Other tasks run meanwhile, and may change what this one relies on.
    assertThat(fix.safe()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import time\nasync def f():\n    (time.sleep)(1)\n",
        "import time\nasync def f():\n    time.sleep(1).x\n",
        "import time\nasync def f():\n    time.sleep(1)[0]\n",
        "import time\nasyncio = 3\nasync def f():\n    time.sleep(asyncio)\n",
        "import time\nasync def f(asyncio):\n    time.sleep(1)\n",
        "import asyncio, time\nasync def f(asyncio):\n    time.sleep(1)\n",
        "import time\ndef g(asyncio):\n    async def f():\n        time.sleep(1)\n    return f\n",
        "import time\nasync def f():\n    import asyncio\n    asyncio = 4\n    time.sleep(1)\n",
        "import trio as asyncio\nimport time\nasync def f():\n    time.sleep(1)\n",
        "import time\nasync def f():\n    time.sleep(*a)\n",
        "import time\nasync def f():\n    time.sleep(secs=1)\n",
      })
  void noFixThatWouldBreakTheCode(String code) {
    assertThat(only(code).fixes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sqlite3\nasync def f(n):\n    sqlite3.connect(n)\n",
        "import os\nasync def f(n):\n    for x in os.walk(n):\n        print(x)\n",
        "import threading\nlock = threading.RLock()\nasync def f():\n    lock.acquire()\n",
        "import pathlib\nasync def f(n):\n    return pathlib.Path(n).rglob('*')\n",
        "async def f(n):\n    return open(n)\n",
      })
  void callsThatBelongTogetherAreMovedTogether(String code) {
    assertThat(only(code).instead())
        .contains("all that is done with it")
        .doesNotContain("to_thread(sqlite3")
        .doesNotContain("to_thread(os.walk")
        .doesNotContain("to_thread(lock");
  }

  /** Who cannot await may mean the synchronous twin of what is known. */
  @Test
  void aCoroutineThatNothingAwaitsIsLessSureWhereNothingCanBeAwaited() {
    String code =
        """
        class Connection:
            async def send(self):
                return 1


        class Event:
            def __init__(self, connection):
                self.connection = connection


        def made(pool):
            return Event(Connection()), Event(pool.take())


        class Listener:
            def __init__(self, event: Event):
                self.event = event

            def again(self):
                self.event.connection.send()

            async def later(self):
                self.event.connection.send()
        """;

    assertThat(PRODUCT.analyse("a.py", code.getBytes(UTF_8)).findings())
        .extracting(Finding::confidence)
        .containsExactly(Confidence.POSSIBLE, Confidence.LIKELY);
  }

  @Test
  void anEventOfThreadsIsNoEventOfTasks() {
    Finding finding =
        only("import threading\ne = threading.Event()\nasync def f():\n    e.wait()\n");

    assertThat(finding.instead()).contains("only tasks of this event loop use it");
  }
}
