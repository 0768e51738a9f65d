package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one decorator makes of several functions runs the one that it was made of. */
class DecoratedTest {

  @Test
  void eachFunctionRunsItself() {
    String code =
        """
        import functools
        from tick import step, wait
        def logged(function):
            @functools.wraps(function)
            def wrapper(*args, **kwargs):
                step()
                return function(*args, **kwargs)
            return wrapper
        @logged
        def waits():
            wait()
        @logged
        def counts():
            step()
        def f():
            waits()
        def g():
            counts()
        """;
    assertThat(work(code).of("f")).isEqualTo("interpreter 1; network 1");
    assertThat(work(code).of("g")).isEqualTo("interpreter 2");
  }

  @Test
  void decoratorsThatAreMadeAndStand() {
    String code =
        """
        from tick import step, wait
        def repeated(times):
            def decorate(function):
                def wrapper(*args):
                    for _ in range(3):
                        function(*args)
                return wrapper
            return decorate
        def logged(function):
            def wrapper(*args):
                step()
                return function(*args)
            return wrapper
        @logged
        @repeated(3)
        def waits():
            wait()
        @repeated(3)
        @logged
        def counts():
            step()
        def f():
            waits()
        def g():
            counts()
        """;
    assertThat(work(code).of("f")).isEqualTo("interpreter 1; network 3");
    assertThat(work(code).of("g")).isEqualTo("interpreter 6");
  }

  @Test
  void methodThatRunsTheOneOfItsBaseIsNoRecursion() {
    String code =
        """
        from tick import step, wait
        def guarded(function):
            def wrapper(self, *args):
                try:
                    return function(self, *args)
                except ValueError as e:
                    raise RuntimeError from e
            return wrapper
        class Handler:
            @guarded
            def send(self, request):
                return self._send(request)
            def _send(self, request):
                wait()
        class Tuned(Handler):
            @guarded
            def send(self, request):
                step()
                return super().send(request)
        def f(request):
            return Tuned().send(request)
        """;
    assertThat(work(code).of("f")).isEqualTo("interpreter 1; network 1");
  }

  @Test
  void coroutinesAreToldApartAsWell() {
    String code =
        """
        from tick import step, fetch
        def logged(function):
            async def wrapper(*args):
                return await function(*args)
            return wrapper
        @logged
        async def waits():
            await fetch()
        @logged
        async def counts():
            step()
        async def f():
            await waits()
        async def g():
            await counts()
        """;
    assertThat(work(code).of("f")).isEqualTo("network 1");
    assertThat(work(code).of("g")).isEqualTo("interpreter 1");
  }

  @Test
  void functionOfALibraryIsToldApart() {
    String code =
        """
        from tick import step, wait
        def twice(function):
            def wrapper():
                function()
                function()
            return wrapper
        slow = twice(wait)
        fast = twice(step)
        def f():
            slow()
        def g():
            fast()
        """;
    assertThat(work(code).of("f")).isEqualTo("network 2");
    assertThat(work(code).of("g")).isEqualTo("interpreter 2");
  }
}
