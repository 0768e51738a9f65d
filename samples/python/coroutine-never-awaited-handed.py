"""Async functions that are handed to what calls them, and does not await."""
import asyncio
import functools
import threading
from concurrent.futures import Executor, ThreadPoolExecutor


async def save(what=None):
    await asyncio.sleep(0)


def save_now(what=None):
    print(what)


async def parts():
    yield 1


async def callbacks(loop: asyncio.AbstractEventLoop):
    loop.call_later(1, save)  # expect: coroutine-never-awaited "`loop.call_later` calls `save`, which is async, and drops the coroutine"
                    #  ^^^^
    loop.call_soon_threadsafe(save, 1)  # expect: coroutine-never-awaited "drops the coroutine"
    loop.call_later(1, save_now)
    loop.call_later(1, functools.partial(save_now, 1))
    loop.call_later(1, lambda: asyncio.ensure_future(save()))
    loop.call_later(1, asyncio.create_task, save())


async def when_done():
    task = asyncio.create_task(save())
    task.add_done_callback(save)  # expect: coroutine-never-awaited "drops the coroutine"
    task.add_done_callback(save_now)
    await task


def threads(pool: ThreadPoolExecutor):
    threading.Thread(target=save).start()  # expect: coroutine-never-awaited "drops the coroutine"
    threading.Timer(3, save).start()  # expect: coroutine-never-awaited "drops the coroutine"
    pool.submit(save, 1)  # expect: coroutine-never-awaited "drops the coroutine"
    pool.submit(asyncio.run, save(1))
    threading.Thread(target=asyncio.run, args=(save(),)).start()
    threading.Thread(target=parts).start()


class Pool:
    def submit(self, work):
        return asyncio.ensure_future(work())


def own(pool: Pool, executor: Executor):
    pool.submit(save)
    executor.submit(save_now)


class Clock:
    def __init__(self):
        self.loop = asyncio.get_event_loop()

    def start(self):
        self.loop.call_later(1, self.tick)  # expect: coroutine-never-awaited "calls `self.tick`, which is async"
        self.loop.call_later(1, self.tock)

    async def tick(self):
        await asyncio.sleep(0)

    def tock(self):
        self.start()
