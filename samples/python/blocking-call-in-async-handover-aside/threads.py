import asyncio
from functools import partial

import anyio
import anyio.to_thread
from starlette.concurrency import run_in_threadpool

import work
from work import fetch, parse


class Client:
    def __init__(self, url):
        self.url = url

    def pull(self):
        return work.requests.get(self.url)


async def moved(url):
    return await asyncio.to_thread(fetch, url)


async def not_moved(url):
    return await asyncio.to_thread(parse, work.load(url))  # expect: blocking-call-in-async "requests.post"


async def wrongly_called(url):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, work.build(url))  # expect: blocking-call-in-async "requests.put"


async def partial_moved(url):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, partial(fetch, url))


async def partial_args(url):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, partial(print, work.args(url)))  # expect: blocking-call-in-async "requests.head"


async def lambda_moved(url):
    return await asyncio.get_event_loop().run_in_executor(None, lambda: fetch(url))


async def bound_moved(url):
    client = Client(url)
    return await asyncio.to_thread(client.pull)


async def anyio_moved(url):
    return await anyio.to_thread.run_sync(fetch, url)


async def starlette_moved(url):
    return await run_in_threadpool(fetch, url=url)


async def local_moved(urls):
    def job():
        return [fetch(u) for u in urls]

    return await asyncio.to_thread(job)
