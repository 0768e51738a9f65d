package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.region.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coroutines, tasks, threads and pools: whose time it is. */
class WaitsTest {

  private static final String COROUTINES =
      """
      import asyncio
      from tick import crunch, fetch, step, wait
      async def load():
          step()
          await fetch()
          await fetch()
      async def brief():
          await fetch()
      """;

  private static Worked with(String code) {
    return work(COROUTINES + code);
  }

  @Test
  void waitIsCountedOncePerCall() {
    assertThat(with("def f(urls):\n    for url in urls:\n        wait(url)\n").of("f"))
        .isEqualTo("network 1*len(urls)");
    assertThat(with("").of("load")).isEqualTo("interpreter 1; network 2");
  }

  @Test
  void threadThatWasToldToEndIsNotWaitedForLong() {
    String join =
        """
        import queue, threading
        class A:
            def __init__(self):
                self.q = queue.Queue()
                self.t = threading.Thread(target=step)
            def f(self, x):
        """;
    assertThat(with(join + "        self.t.join()\n").of("A.f")).isEqualTo("lock 0.01");
    assertThat(with(join + "        self.q.put(None)\n        self.t.join()\n").of("A.f"))
        .isEqualTo("0");
    assertThat(
            with(join + "        self.q.put(x)\n        self.q.put(None)\n        self.t.join()\n")
                .of("A.f"))
        .isEqualTo("lock 0.01");
  }

  @Test
  void coroutineIsChargedToWhoAwaitsIt() {
    assertThat(with("async def f():\n    await load()\n").of("f"))
        .isEqualTo("interpreter 1; network 2");
    assertThat(with("def f():\n    return load()\n").of("f")).isEqualTo("0");
    assertThat(with("async def f(xs):\n    for x in xs:\n        await load()\n").of("f"))
        .isEqualTo("interpreter 1*len(xs); network 2*len(xs)");
  }

  @Test
  void runOfTheLoopIsAWait() {
    assertThat(with("def main():\n    asyncio.run(load())\n").of("main"))
        .isEqualTo("interpreter 1; network 2");
  }

  @Test
  void gatherWaitsAtOnceAndComputesOneAfterAnother() {
    assertThat(with("async def f():\n    await asyncio.gather(load(), load(), brief())\n").of("f"))
        .isEqualTo("interpreter 2; network 2");
    assertThat(
            with("async def f(urls):\n    await asyncio.gather(*[load() for url in urls])\n")
                .of("f"))
        .isEqualTo("interpreter 1*len(urls); network 2");
    assertThat(
            with("async def f(urls):\n    await asyncio.gather(*(load() for url in urls))\n")
                .of("f"))
        .isEqualTo("interpreter 1*len(urls); network 2");
    assertThat(
            with("""
                    async def f(urls):
                        jobs = []
                        for url in urls:
                            jobs.append(load())
                        await asyncio.gather(*jobs)
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(urls); network 2");
  }

  @Test
  void taskThatIsNotAwaitedRunsElsewhere() {
    String code = "async def f():\n    asyncio.create_task(load())\n";

    assertThat(with(code).of("f")).isEqualTo("0");
    assertThat(with(code).region("f").bound().word()).isEqualTo("trivial");
  }

  @Test
  void taskThatIsAwaitedLaterIsWaitedFor() {
    assertThat(
            with("""
                    async def f():
                        task = asyncio.create_task(load())
                        await task
                    """)
                .of("f"))
        .isEqualTo("interpreter 1; network 2");
    assertThat(
            with("""
                    async def f():
                        one = asyncio.create_task(load())
                        two = asyncio.create_task(load())
                        await asyncio.gather(one, two)
                    """)
                .of("f"))
        .isEqualTo("interpreter 2; network 2");
    assertThat(
            with("""
                    async def f(urls):
                        tasks = [asyncio.create_task(load()) for url in urls]
                        for task in tasks:
                            await task
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(urls); network 2");
  }

  @Test
  void groupOfTasksIsWaitedForAtItsEnd() {
    assertThat(
            with("""
                    async def f(urls):
                        async with asyncio.TaskGroup() as group:
                            for url in urls:
                                group.create_task(load())
                    """)
                .of("f"))
        .isEqualTo("interpreter 1*len(urls); network 2");
    assertThat(
            with("""
                    async def f():
                        async with asyncio.TaskGroup() as group:
                            group.create_task(load())
                            group.create_task(brief())
                    """)
                .of("f"))
        .isEqualTo("interpreter 1; network 2");
  }

  @Test
  void timeoutIsAroundWhatIsWaitedFor() {
    assertThat(with("async def f():\n    await asyncio.wait_for(load(), 30)\n").of("f"))
        .isEqualTo("interpreter 1; network 2");
    assertThat(
            with("async def f():\n    async with asyncio.timeout(30):\n        await load()\n")
                .of("f"))
        .isEqualTo("interpreter 1; network 2");
  }

  @Test
  void sleepIsAsLongAsItSays() {
    assertThat(work("import time\ndef f():\n    time.sleep(3)\n").of("f")).isEqualTo("sleep 3");
    assertThat(
            work("import asyncio\nasync def f():\n    for i in range(4):\n        await asyncio.sleep(2)\n")
                .of("f"))
        .isEqualTo("sleep 8");
    assertThat(work("import time\nPAUSE = 5\ndef f():\n    time.sleep(PAUSE)\n").of("f"))
        .isEqualTo("sleep 5");
    assertThat(
            work("import time\ndef f(delay):\n    time.sleep(delay)\ndef g():\n    f(7)\n").of("g"))
        .isEqualTo("sleep 7");
  }

  @Test
  void workOfAnotherThreadIsAWaitForItsResult() {
    assertThat(
            work("""
                    from concurrent.futures import ThreadPoolExecutor
                    from tick import wait
                    def f():
                        with ThreadPoolExecutor() as pool:
                            future = pool.submit(wait, 1)
                            return future.result()
                    """)
                .region("f")
                .bound()
                .word())
        .isEqualTo("io");
    assertThat(
            work("""
                    from concurrent.futures import ProcessPoolExecutor
                    from tick import step
                    def job(n):
                        for i in range(10):
                            step()
                    def f():
                        with ProcessPoolExecutor() as pool:
                            return pool.submit(job, 1).result()
                    """)
                .region("f")
                .bound()
                .word())
        .isEqualTo("io");
    assertThat(
            work("""
                    from concurrent.futures import ThreadPoolExecutor
                    from tick import wait
                    def f(urls):
                        with ThreadPoolExecutor() as pool:
                            return list(pool.map(wait, urls))
                    """)
                .of("f"))
        .contains("len(urls)")
        .doesNotContain("interpreter");
  }

  @Test
  void threadThatIsJoinedIsWaitedFor() {
    assertThat(
            work("""
                    import threading
                    from tick import wait
                    def f():
                        thread = threading.Thread(target=wait)
                        thread.start()
                        thread.join()
                    """)
                .region("f")
                .bound()
                .word())
        .isEqualTo("io");
  }

  @Test
  void threadThatIsOnlyStartedRunsElsewhere() {
    assertThat(
            work("""
                    import threading
                    from tick import wait
                    def f():
                        threading.Thread(target=wait).start()
                    """)
                .of("f"))
        .isEqualTo("0");
  }

  @Test
  void workInAThreadIsAwaited() {
    assertThat(
            work("""
                    import asyncio
                    from tick import step
                    def job():
                        for i in range(10):
                            step()
                    async def f():
                        await asyncio.to_thread(job)
                    """)
                .region("f")
                .bound()
                .word())
        .isEqualTo("io");
    assertThat(
            work("""
                    import asyncio
                    from tick import wait
                    async def f():
                        await asyncio.to_thread(wait, 3)
                    """)
                .region("f")
                .bound()
                .word())
        .isEqualTo("io");
    assertThat(
            work("""
                    import asyncio
                    from tick import wait
                    async def f():
                        loop = asyncio.get_running_loop()
                        await loop.run_in_executor(None, wait)
                    """)
                .region("f")
                .bound()
                .word())
        .isEqualTo("io");
  }

  @Test
  void asynchronousGeneratorIsChargedToWhoIteratesIt() {
    assertThat(
            with("""
                    async def pages(n):
                        for i in range(n):
                            await fetch()
                            yield i
                    async def f():
                        async for page in pages(5):
                            step()
                    async def g():
                        return [page async for page in pages(3)]
                    """)
                .of("f"))
        .isEqualTo("interpreter 5; network 5");
    assertThat(
            with("""
                    async def pages(n):
                        for i in range(n):
                            await fetch()
                            yield i
                    async def g():
                        return [page async for page in pages(3)]
                    """)
                .of("g"))
        .isEqualTo("network 3");
  }

  @Test
  void nativeWorkIsTheProcessors() {
    assertThat(work("from tick import crunch\ndef f():\n    crunch()\n").of("f"))
        .isEqualTo("native 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "await asyncio.to_thread(wait)                                         | network 1",
        "await loop.run_in_executor(None, wait)                                | network 1",
        "await asyncio.wait_for(asyncio.to_thread(wait), 5)                    | lock 1",
        "await asyncio.create_task(asyncio.to_thread(wait))                    | lock 1",
        "[await asyncio.to_thread(wait) for _ in range(20)]                    | network 20",
        "await asyncio.gather(*[asyncio.to_thread(wait) for _ in range(20)])   | lock 4",
        "await asyncio.gather(*[loop.run_in_executor(None, wait) for _ in range(20)]) | lock 4",
        "tasks = [asyncio.to_thread(wait) for _ in range(20)]; await asyncio.gather(*tasks) | lock 4",
        "asyncio.to_thread(wait)                                               | 0",
      })
  void threadsAreWaitedForAsOftenAsTheyAreAwaited(String body, String time) {
    String code =
        "import asyncio\nfrom tick import wait\n"
            + "async def f(loop: asyncio.AbstractEventLoop):\n    "
            + body
            + "\n";
    assertThat(work(code).of("f")).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "asyncio.sleep(0), 0",
    "asyncio.sleep(0.0), 0",
    "asyncio.sleep(delay=0), 0",
    "asyncio.sleep(2), sleep 2",
    "asyncio.sleep(delay=2), sleep 2",
    "trio.sleep(0), 0",
    "trio.sleep(seconds=2), sleep 2",
  })
  void whoSleepsForNoTimeGivesOthersTheirTurn(String sleep, String time) {
    String code = "import asyncio, trio\nasync def f():\n    await " + sleep + "\n";
    assertThat(work(code).of("f")).isEqualTo(time);
    assertThat(work(code).region("f").bound())
        .isEqualTo(time.equals("0") ? Bound.TRIVIAL : Bound.IO);
  }
}
