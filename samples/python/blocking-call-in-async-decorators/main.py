"""What a decorator does to the function below it."""
import functools
import time

import requests
from marks import Counted, in_pool, in_thread, logged, registered, repeated, replaced_by_nothing, waits_first


@logged
def fetch_logged():
    return requests.get("https://example.org", timeout=3)


@repeated(3)
def fetch_repeated():
    return requests.post("https://example.org", timeout=3)


@in_thread
def fetch_in_thread():
    return requests.get("https://example.org/t", timeout=3)


@in_pool(None)
def fetch_in_pool(url):
    return requests.get(url, timeout=3)


@waits_first
def add(a, b):
    return a + b


@registered
def fetch_registered():
    return requests.put("https://example.org", timeout=3)


@replaced_by_nothing
def fetch_replaced():
    return requests.get("https://example.org/n", timeout=3)


@Counted
def fetch_counted():
    return requests.delete("https://example.org", timeout=3)


@functools.lru_cache(maxsize=None)
def fetch_cached(url):
    return requests.head(url, timeout=3)


@logged
@registered
def fetch_twice_decorated():
    time.sleep(2)


@functools.lru_cache
def pure_cached(number):
    return number * 2


@logged
async def wrapped_coroutine():
    time.sleep(3)  # expect: blocking-call-in-async "time.sleep"


async def wrapper_that_keeps_the_function():
    return fetch_logged()  # expect: blocking-call-in-async "requests.get"


async def decorator_with_arguments():
    fetch_repeated()  # expect: blocking-call-in-async "requests.post"


async def decorator_that_offloads():
    return await fetch_in_thread()


async def decorator_with_arguments_that_offloads(url):
    return await fetch_in_pool(url)


async def decorator_that_blocks_itself():
    return add(1, 2)  # expect: blocking-call-in-async "time.sleep"


async def decorator_that_registers():
    fetch_registered()  # expect: blocking-call-in-async "requests.put"


async def decorator_that_never_calls():
    fetch_replaced()


async def decorator_that_is_a_class():
    fetch_counted()  # expect: blocking-call-in-async "requests.delete"


async def cached_by_the_standard_library(url):
    return fetch_cached(url)  # expect: blocking-call-in-async "requests.head"


async def two_decorators():
    fetch_twice_decorated()  # expect: blocking-call-in-async "time.sleep"


async def harmless_cached():
    return pure_cached(2)
