"""Names that look like those of blocking libraries."""
import asyncio
import queue
import sqlite3
import subprocess
import threading
import time

import aiosqlite
import httpx
import redis
import redis.asyncio
import time_tools
from clients import Client, Queue


async def asyncio_queue_awaited():
    jobs = asyncio.Queue()
    return await jobs.get()


async def thread_queue():
    jobs = queue.Queue()
    return jobs.get()  # expect: blocking-call-in-async "jobs.get"


async def asynchronous_http_client(url):
    async with httpx.AsyncClient() as client:
        return await client.get(url)


async def plain_http_client(url):
    with httpx.Client() as client:
        return client.get(url)  # expect: blocking-call-in-async "client.get"


async def own_class_with_a_library_name(url):
    Client().get(url)
    Client().execute("select 1")
    Queue().get()


async def own_module_with_a_library_function():
    time_tools.sleep(1)


async def own_function_with_a_library_name():
    def urlopen(url):
        return url

    urlopen("https://example.org")


async def asynchronous_redis(key):
    store = redis.asyncio.Redis()
    return await store.get(key)


async def plain_redis(key):
    store = redis.Redis()
    return store.get(key)  # expect: blocking-call-in-async "store.get"


async def asynchronous_database():
    async with aiosqlite.connect("x.db") as db:
        await db.execute("select 1")


async def plain_database(db: sqlite3.Connection):
    db.execute("select 1")  # expect: blocking-call-in-async "execute"


async def asyncio_lock():
    lock = asyncio.Lock()
    await lock.acquire()
    lock.release()


async def thread_lock():
    lock = threading.Lock()
    lock.acquire()  # expect: blocking-call-in-async "lock.acquire"


async def asyncio_process():
    process = await asyncio.create_subprocess_exec("true")
    await process.wait()


async def plain_process(process: subprocess.Popen):
    process.wait()  # expect: blocking-call-in-async "process.wait"


async def dictionary_with_get():
    table = {"a": 1}
    return table.get("a")


async def clock_is_no_sleep():
    return time.monotonic() + time.time()
