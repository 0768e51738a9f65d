package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.region.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions are given that somebody else calls. */
class HandedCallsTest {

  private static final String CODE =
      """
      import asyncio, _thread, threading, functools
      from concurrent.futures import ThreadPoolExecutor
      from multiprocessing import Pool
      def f(stop, texts):
          stop.wait(2)
      async def g(pool: ThreadPoolExecutor, loop: asyncio.AbstractEventLoop):
          stop, workers = threading.Event(), Pool()
          HAND
      """;

  private static Bound bound(String hand) {
    return work(CODE.replace("HAND", hand)).region("f").bound();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "threading.Thread(target=f, args=(stop, [])).start()",
        "threading.Thread(None, f, 'name', (stop, [])).start()",
        "threading.Thread(target=f, kwargs={'texts': [], 'stop': stop}).start()",
        "both = (stop, []); threading.Thread(target=f, args=both).start()",
        "pool.submit(f, stop, [])",
        "pool.submit(f, texts=[], stop=stop)",
        "pool.map(f, [stop, stop], [[], []])",
        "workers.apply_async(f, (stop, []))",
        "workers.starmap(f, [(stop, 'a'), (stop, 'b')])",
        "await asyncio.to_thread(f, stop, [])",
        "await loop.run_in_executor(None, f, stop, [])",
        "loop.call_later(3, f, stop, [])",
        "functools.partial(f, stop)",
        "list(map(f, [stop], [[]]))",
      })
  void whatIsHandedOverWithAFunctionIsGivenToIt(String hand) {
    assertThat(bound(hand)).isEqualTo(Bound.IO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "threading.Thread(target=f, args=([], stop)).start()",
        "threading.Thread(name=stop, target=f, args=()).start()",
        "pool.submit(print, f, stop)",
        "print(f, stop)",
        "pool.map(f, *[[stop]])",
      })
  void whatIsGivenElsewhereIsNotWhatAFunctionGets(String hand) {
    assertThat(bound(hand)).isNotEqualTo(Bound.IO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pool.submit(f, 'x' * 30)      | 30",
        "pool.map(f, ['x' * 30] * 4)   | 30",
        "Thread(target=f, args=('x' * 30,)) | 30",
      })
  void itIsAsLargeAsWhatIsHandedOver(String hand, double seconds) {
    String code =
        """
        from tick import each
        from threading import Thread
        from concurrent.futures import ThreadPoolExecutor
        def f(text):
            each(text)
        def g(pool: ThreadPoolExecutor):
            HAND
        """;
    assertThat(work(code.replace("HAND", hand)).region("f").typicalNanos())
        .isCloseTo(seconds * 1e9, within(1e7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loop.run_until_complete(serve())",
        "task = loop.create_task(serve())\n    loop.run_until_complete(task)",
        "task = asyncio.ensure_future(serve())\n    loop.run_until_complete(task)",
        "loop.run_until_complete(asyncio.gather(serve(), serve()))",
      })
  void runningALoopUntilSomethingIsOverTakesAsLong(String run) {
    String code =
        "import asyncio\nfrom tick import fetch\nasync def serve():\n    await fetch()\ndef f():\n"
            + "    loop = asyncio.new_event_loop()\n    ";
    assertThat(work(code + run + "\n").of("f")).isEqualTo("network 1");
  }

  @Test
  void aLoopThatRunsForeverWaits() {
    String code = "import asyncio\ndef f():\n    asyncio.new_event_loop().run_forever()\n";
    assertThat(work(code).region("f").bound()).isEqualTo(Bound.IO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "await asyncio.start_server(f, '127.0.0.1', 80)",
        "await asyncio.start_server(client_connected_cb=f, host='127.0.0.1', port=80)",
        "await asyncio.start_unix_server(f, path)",
      })
  void whatAServerCallsIsGivenAReaderAndAWriter(String hand) {
    String source =
        """
        import asyncio
        async def f(reader, writer):
            line = await reader.readline()
            await writer.drain()
        async def g(path):
            HAND
        """;
    assertThat(work(source.replace("HAND", hand)).region("f").bound()).isEqualTo(Bound.IO);
  }

  @Test
  void whatAServerCallsIsNotGivenWhereItListens() {
    String source =
        """
        import asyncio
        async def f(stop, other):
            stop.wait(2)
        async def g(stop: asyncio.Event, loop):
            await asyncio.start_server(f, stop, 80)
        """;
    assertThat(work(source).region("f").bound()).isNotEqualTo(Bound.IO);
  }
}
