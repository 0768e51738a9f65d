import asyncio
import functools
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import overload

import anyio.from_thread
import anyio.to_thread
import requests

pool = ThreadPoolExecutor(4)


def crunch(name):
    time.sleep(1)
    return name


async def mapped(names):
    pool.map(crunch, names)


async def lambda_thread(name):
    return await asyncio.to_thread(lambda: crunch(name))


def report(name):
    requests.put("https://report.example.com/" + name)


async def soon_partial(name):
    asyncio.get_running_loop().call_soon(functools.partial(report, name))  # expect: blocking-call-in-async "requests.put"


def publish():
    requests.delete("https://report.example.com/old")  # expect: blocking-call-in-async "requests.delete"


def cleaner():
    time.sleep(1)
    anyio.from_thread.run_sync(publish)


async def clean():
    await anyio.to_thread.run_sync(cleaner)


class Opener:
    def __init__(self, url):
        self.body = requests.post(url).content

    def size(self):
        return len(self.body)


async def receiver_built(url):
    return await asyncio.to_thread(Opener(url).size)  # expect: blocking-call-in-async "requests.post"


@overload
def run(cmd: str) -> str: ...
@overload
def run(cmd: list) -> bytes: ...
def run(cmd):
    return subprocess.check_output(cmd)


async def overloaded():
    return run("ls")  # expect: blocking-call-in-async "check_output"


@contextmanager
def leased(name):
    requests.patch("https://lease.example.com/" + name)
    yield name


async def stacked():
    with ExitStack() as stack:
        return stack.enter_context(leased("a"))  # expect: blocking-call-in-async "requests.patch"


async def input_moved():
    return await asyncio.to_thread(input, "> ")


async def gathered(names):
    return await asyncio.gather(*(asyncio.to_thread(crunch, name) for name in names))
