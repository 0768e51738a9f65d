import functools
import subprocess

import newrelic.agent
import requests
from asgiref.sync import sync_to_async
from cachetools import TTLCache, cached

from deco import Memo, command, deferred, in_pool, in_thread, throttled, traced


@traced
def one(url):
    return requests.get(url).text


@in_thread
def two(url):
    return requests.get(url).text


@in_pool()
def three(url):
    return requests.get(url).text


@throttled(2)
def four(url):
    return len(url)


@deferred
def five(url):
    return requests.get(url).text


@command("six")
def six(url):
    return requests.post(url).text


@Memo
def seven(url):
    return requests.put(url).text


@functools.lru_cache(maxsize=None)
def eight():
    return subprocess.check_output(["hostname"])


@cached(TTLCache(100, 60))
def nine(url):
    return requests.patch(url).text


@newrelic.agent.function_trace()
def ten(url):
    return requests.delete(url).text


@sync_to_async
def eleven(url):
    return requests.get(url).text


async def use_one(url):
    return one(url)  # expect: blocking-call-in-async "requests.get"


async def use_two(url):
    return await two(url)


async def use_three(url):
    return await three(url)


async def use_four(url):
    return four(url)  # expect: blocking-call-in-async "time.sleep"


async def use_five(url):
    five(url)


async def use_six(url):
    return six(url)  # expect: blocking-call-in-async "requests.post"


async def use_seven(url):
    return seven(url)  # expect: blocking-call-in-async "requests.put"


async def use_eight():
    return eight().decode()  # expect: blocking-call-in-async "check_output"


async def use_nine(url):
    return nine(url)  # expect: blocking-call-in-async "requests.patch"


async def use_ten(url):
    return ten(url)  # expect: blocking-call-in-async "requests.delete"


async def use_eleven(url):
    return await eleven(url)


@traced
async def decorated(url):
    return requests.head(url).ok  # expect: blocking-call-in-async "requests.head"
