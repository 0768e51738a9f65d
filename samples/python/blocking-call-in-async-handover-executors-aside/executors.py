import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import requests
from asgiref.sync import sync_to_async

from work import fetch, parse, target

pool = ThreadPoolExecutor(4)


def login(url):
    return requests.patch(url).text


def report(url):
    return requests.delete(url).text


async def submitted(url):
    return await asyncio.wrap_future(pool.submit(fetch, url))


async def submit_called(url):
    pool.submit(print, login(url))  # expect: blocking-call-in-async "requests.patch"


async def threaded(url):
    threading.Thread(target=fetch, args=(url,), daemon=True).start()


async def thread_called():
    threading.Thread(target=target()).start()  # expect: blocking-call-in-async "time.sleep"


async def wrapped(url):
    return await sync_to_async(fetch, thread_sensitive=False)(url)


async def offload(fn, *args):
    return await asyncio.get_running_loop().run_in_executor(pool, fn, *args)


async def through_helper(url):
    return await offload(fetch, url)


async def through_helper_called(url):
    return await offload(parse, report(url))  # expect: blocking-call-in-async "requests.delete"


class Worker(threading.Thread):
    def run(self):
        requests.options("https://worker.example.com")


async def started():
    Worker(daemon=True).start()


async def run_directly():
    Worker().run()  # expect: blocking-call-in-async "requests.options"


async def timer(url):
    threading.Timer(5.0, fetch, args=[url]).start()
