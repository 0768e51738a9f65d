"""What comes back to the loop: callbacks of the loop, and calls from a thread."""
import asyncio
import functools
import threading
import time

import anyio.from_thread
import anyio.to_thread
import requests


def soon():
    time.sleep(1)


def later():
    time.sleep(1)


def finished(task):
    time.sleep(1)


def partial_soon(seconds):
    time.sleep(seconds)


def quiet(*_):
    return None


def registered_by_a_plain_function():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


def plain_registration(loop: asyncio.AbstractEventLoop):
    loop.call_soon(registered_by_a_plain_function)


def called_from_the_thread():
    wait_for_the_loop()  # expect: blocking-call-in-async "time.sleep"


def wait_for_the_loop():
    time.sleep(1)


async def reported(value):
    requests.post("https://example.org", data=value, timeout=3)  # expect: blocking-call-in-async "requests.post"


async def reported_through_anyio():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


def thread_body(loop: asyncio.AbstractEventLoop):
    time.sleep(1)
    loop.call_soon_threadsafe(called_from_the_thread)
    asyncio.run_coroutine_threadsafe(reported("x"), loop).result()


def anyio_thread_body():
    time.sleep(1)
    anyio.from_thread.run(reported_through_anyio)


async def call_soon():
    asyncio.get_running_loop().call_soon(soon)  # expect: blocking-call-in-async "time.sleep"


async def call_later():
    loop = asyncio.get_running_loop()
    loop.call_later(1, later)  # expect: blocking-call-in-async "time.sleep"


async def done_callback():
    task = asyncio.create_task(asyncio.sleep(1))
    task.add_done_callback(finished)  # expect: blocking-call-in-async "time.sleep"
    await task


async def call_soon_with_a_partial():
    loop = asyncio.get_running_loop()
    loop.call_soon(functools.partial(partial_soon, 3))  # expect: blocking-call-in-async "time.sleep"


async def harmless_callbacks():
    loop = asyncio.get_running_loop()
    loop.call_soon(quiet)
    loop.call_later(3, quiet, "x")
    task = asyncio.create_task(asyncio.sleep(1))
    task.add_done_callback(quiet)


async def starts_the_threads():
    loop = asyncio.get_running_loop()
    threading.Thread(target=thread_body, args=(loop,)).start()
    await anyio.to_thread.run_sync(anyio_thread_body)


async def waits_for_its_own_loop():
    loop = asyncio.get_running_loop()
    handle = asyncio.run_coroutine_threadsafe(reported("y"), loop)
    await asyncio.wrap_future(handle)
