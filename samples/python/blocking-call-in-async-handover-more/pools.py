import asyncio
import concurrent.futures
import functools
import queue
import threading
import time

import requests
from asgiref.sync import sync_to_async

EXECUTOR = concurrent.futures.ThreadPoolExecutor(max_workers=2)


async def in_executor(function, *args, **kwargs):
    """Runs a blocking function beside the loop."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(EXECUTOR, functools.partial(function, *args, **kwargs))


def on_thread(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        thread = threading.Thread(target=function, args=args, kwargs=kwargs, daemon=True)
        thread.start()
        return thread

    return wrapper


@on_thread
def upload(path):
    requests.post("https://example.org/upload", data=path, timeout=30)


@sync_to_async
def decorated(url):
    return requests.get(url, timeout=3)


@sync_to_async(thread_sensitive=False)
def decorated_with_arguments(url):
    return requests.get(url, timeout=3)


def blocking(url):
    return requests.get(url, timeout=3)


def blocking_direct(url):
    return requests.get(url, timeout=3)


def runs_coroutines_in_a_thread():
    time.sleep(1)
    asyncio.run(inside_another_loop())


async def inside_another_loop():
    await asyncio.sleep(1)


class Recorder(threading.Thread):
    def __init__(self):
        super().__init__()
        self.lines = queue.Queue()

    def run(self):
        self.write_all()

    def write_all(self):
        while self.lines.get() is not None:
            time.sleep(0.1)


class Direct(threading.Thread):
    def run(self):
        time.sleep(1)


class Pool:
    def __init__(self):
        self._pool = concurrent.futures.ThreadPoolExecutor()

    def start(self, function):
        return self._pool.submit(function)


def slow_start():
    time.sleep(1)


def slow_each(item):
    time.sleep(item)


def slow_wrapped():
    time.sleep(1)
