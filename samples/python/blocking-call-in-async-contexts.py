"""What `with` runs."""
import contextlib
import time

import requests


class EntersSlowly:
    def __enter__(self):
        time.sleep(1)
        return self

    def __exit__(self, *error):
        return None


class LeavesSlowly:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        time.sleep(1)


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def wait(self):
        time.sleep(1)


class Asynchronous:
    async def __aenter__(self):
        requests.get("https://example.org", timeout=3)  # expect: blocking-call-in-async "requests.get"
        return self

    async def __aexit__(self, *error):
        return None


class BothWays:
    def __enter__(self):
        time.sleep(1)
        return self

    def __exit__(self, *error):
        return None

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return None


@contextlib.contextmanager
def slow_before():
    time.sleep(1)
    yield


@contextlib.contextmanager
def slow_after():
    yield
    requests.post("https://example.org/done", timeout=3)


@contextlib.contextmanager
def never_entered():
    time.sleep(1)
    yield


@contextlib.contextmanager
def stacked():
    time.sleep(1)
    yield 1


@contextlib.contextmanager
def quiet_manager():
    yield 1


@contextlib.asynccontextmanager
async def lifespan():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
    yield


async def enter_blocks():
    with EntersSlowly():  # expect: blocking-call-in-async "time.sleep"
        print("in")


async def exit_blocks():
    with LeavesSlowly():  # expect: blocking-call-in-async "time.sleep"
        print("in")


async def neither_blocks():
    with Quiet():
        print("in")


async def constructed_but_not_entered():
    return EntersSlowly()


async def enters_asynchronously():
    async with Asynchronous():
        print("in")


async def asynchronous_side_of_both():
    async with BothWays():
        print("in")


async def before_the_yield():
    with slow_before():  # expect: blocking-call-in-async "time.sleep"
        print("in")


async def after_the_yield():
    with slow_after():  # expect: blocking-call-in-async "requests.post"
        print("in")


async def manager_that_is_only_made():
    return never_entered()


async def entered_by_a_stack():
    with contextlib.ExitStack() as stack:
        stack.enter_context(stacked())  # expect: blocking-call-in-async "time.sleep"


async def harmless_manager():
    with quiet_manager() as value:
        return value


async def suppressed_is_still_run():
    with contextlib.suppress(OSError):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


async def uses_the_lifespan():
    async with lifespan():
        print("in")
