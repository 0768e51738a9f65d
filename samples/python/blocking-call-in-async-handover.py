"""Work given to a thread or a process; the expressions that build it stay."""
import asyncio
import functools
import multiprocessing
import subprocess
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import anyio
import anyio.to_thread
import requests
from fastapi.concurrency import run_in_threadpool as fastapi_pool
from starlette.concurrency import run_in_threadpool

pool = ThreadPoolExecutor(4)
processes = ProcessPoolExecutor(2)


def job(url="x"):
    return requests.get(url, timeout=3)


class Service:
    def refresh(self):
        subprocess.run(["true"], check=True)

    def refresh_now(self):
        subprocess.run(["true"], check=True)

    async def bound_method_in_a_thread(self):
        await asyncio.to_thread(self.refresh)

    async def bound_method_called_too_early(self):
        await asyncio.to_thread(self.refresh_now())  # expect: blocking-call-in-async "subprocess.run"


async def child(value):
    return value


async def to_thread(url):
    return await asyncio.to_thread(job, url)


async def default_executor(url):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, job, url)


async def process_pool(url):
    loop = asyncio.get_event_loop()
    return await loop.run_in_executor(processes, functools.partial(job, url=url))


async def lambda_in_a_thread(url):
    return await asyncio.get_running_loop().run_in_executor(pool, lambda: job(url))


async def anyio_thread(url):
    return await anyio.to_thread.run_sync(job, url)


async def starlette_and_fastapi_pools(url):
    await run_in_threadpool(job, url)
    await fastapi_pool(job, url=url)


async def submitted(url):
    return await asyncio.wrap_future(pool.submit(job, url))


async def thread_target():
    threading.Thread(target=job, daemon=True).start()
    threading.Timer(1.0, job).start()


async def process_target():
    multiprocessing.Process(target=job).start()
