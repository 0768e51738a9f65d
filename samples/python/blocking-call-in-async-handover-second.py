"""Work given to a thread or a process; the expressions that build it stay."""
import asyncio
import functools
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import anyio
import anyio.to_thread
import requests
from asgiref.sync import sync_to_async

pool = ThreadPoolExecutor(4)
processes = ProcessPoolExecutor(2)


def job(url="x"):
    return requests.get(url, timeout=3)


def build_url():
    return requests.get("https://example.org/where", timeout=3).text


def build_callable():
    time.sleep(1)
    return print


def build_argument():
    time.sleep(1)
    return 1


def build_target():
    time.sleep(1)
    return print


def build_coroutine_argument():
    time.sleep(1)
    return 1


def called_instead_of_passed():
    time.sleep(1)


class Worker(threading.Thread):
    def run(self):
        time.sleep(1)


async def child(value):
    return value


async def sync_to_async_call(url):
    return await sync_to_async(job, thread_sensitive=True)(url)


async def thread_subclass_started():
    Worker().start()


async def local_function_in_a_thread():
    def work():
        time.sleep(1)

    await asyncio.to_thread(work)


async def partial_in_a_thread(url):
    await anyio.to_thread.run_sync(functools.partial(requests.get, url, timeout=3))


async def argument_computed_on_the_loop():
    await asyncio.to_thread(job, build_url())  # expect: blocking-call-in-async "requests.get"


async def callable_computed_on_the_loop():
    await asyncio.to_thread(build_callable(), "x")  # expect: blocking-call-in-async "time.sleep"


async def submitted_argument_computed_on_the_loop():
    pool.submit(print, build_argument())  # expect: blocking-call-in-async "time.sleep"


async def target_called_instead_of_passed():
    threading.Thread(target=build_target()).start()  # expect: blocking-call-in-async "time.sleep"


async def executor_given_a_result(loop):
    await loop.run_in_executor(None, called_instead_of_passed())  # expect: blocking-call-in-async "time.sleep"


async def task_whose_argument_blocks():
    task = asyncio.create_task(child(build_coroutine_argument()))  # expect: blocking-call-in-async "time.sleep"
    await task
