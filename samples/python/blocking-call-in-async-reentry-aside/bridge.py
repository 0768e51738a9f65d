import asyncio
import subprocess
import time

import anyio.from_thread
import anyio.to_thread


async def store(value):
    subprocess.run(["store", value])  # expect: blocking-call-in-async "subprocess.run"


def worker(loop):
    for value in ("a", "b"):
        time.sleep(1)
        asyncio.run_coroutine_threadsafe(store(value), loop).result()


async def run():
    await asyncio.to_thread(worker, asyncio.get_running_loop())


def mark(value):
    subprocess.check_output(["mark", value])  # expect: blocking-call-in-async "subprocess.check_output"


def sampler(loop):
    time.sleep(3)
    loop.call_soon_threadsafe(mark, "x")


async def sample():
    await asyncio.get_running_loop().run_in_executor(None, sampler, asyncio.get_running_loop())


async def save(value):
    await anyio.sleep(1)


def importer():
    time.sleep(2)
    anyio.from_thread.run(save, "v")


async def import_all():
    await anyio.to_thread.run_sync(importer)
