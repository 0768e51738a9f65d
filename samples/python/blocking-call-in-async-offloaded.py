"""What is awaited, handed over or only passed along does not stop the event loop."""
import asyncio
import functools
import time
from concurrent.futures import ThreadPoolExecutor

import aiofiles
import anyio
import anyio.to_thread
import requests
from asgiref.sync import sync_to_async


async def handed_over(loop):
    await asyncio.to_thread(time.sleep, 1)
    await loop.run_in_executor(None, requests.get, "x")
    await loop.run_in_executor(None, functools.partial(requests.get, "x", timeout=3))
    await loop.run_in_executor(None, lambda: requests.get("x"))
    await anyio.to_thread.run_sync(time.sleep, 1)
    await sync_to_async(requests.get)("x")


async def called_too_early(loop):
    await asyncio.to_thread(time.sleep(1))  # expect: blocking-call-in-async "time.sleep"
    await loop.run_in_executor(None, print, open("x"))  # expect: disk-wait-in-async "open"


async def nested():
    @sync_to_async
    def work():
        time.sleep(1)
        return open("x")

    await work()


async def passed_along(register):
    register(time.sleep)
    callbacks = [time.sleep, requests.get]
    return {"sleep": time.sleep, "all": callbacks}


async def awaited():
    async with aiofiles.open("x") as file:
        await file.read()
    await asyncio.sleep(1)
    jobs = asyncio.Queue()
    await jobs.get()
    await jobs.put(1)
    event = asyncio.Event()
    await event.wait()
    lock = asyncio.Lock()
    await lock.acquire()
    process = await asyncio.create_subprocess_exec("ls")
    await process.wait()
    await process.communicate()


async def executor_whose_work_is_awaited(loop):
    with ThreadPoolExecutor() as pool:
        return await loop.run_in_executor(pool, requests.get, "x")


async def on_the_loop(loop):
    loop.call_soon(time.sleep, 1)  # known-miss: blocking-call-in-async   the loop itself runs what call_soon is given
