"""A generator runs nothing until somebody iterates it."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

import pymongo
import requests


def rows_looped():
    time.sleep(1)
    yield 1


def rows_listed():
    time.sleep(1)
    yield 1


def rows_next():
    time.sleep(1)
    yield 1


def rows_unused():
    time.sleep(1)
    yield 1


def rows_delegated():
    yield from rows_inner()


def rows_inner():
    yield requests.get("https://example.org", timeout=3)


def rows_passed():
    time.sleep(1)
    yield 1


def rows_passed_on():
    time.sleep(1)
    yield 1


def rows_unpacked():
    time.sleep(1)
    yield 1
    yield 2


def rows_quiet():
    yield from range(3)


def consume(rows):
    return [row for row in rows]


def keep(rows):
    return {"rows": rows}


def lazy_page(url):
    page = requests.get(url, timeout=3)
    for line in page.text.split("\n"):
        yield line


def slow_test(item):
    time.sleep(item)
    return True


async def iterated_by_a_loop():
    for row in rows_looped():  # expect: blocking-call-in-async "time.sleep"
        print(row)


async def consumed_by_list():
    return list(rows_listed())  # expect: blocking-call-in-async "time.sleep"


async def advanced_by_next():
    return next(rows_next())  # expect: blocking-call-in-async "time.sleep"


async def created_and_closed():
    rows = rows_unused()
    rows.close()


async def delegated_by_yield_from():
    for row in rows_delegated():  # expect: blocking-call-in-async "requests.get"
        print(row)


async def iterated_by_the_callee():
    return consume(rows_passed())  # expect: blocking-call-in-async "time.sleep"


async def kept_by_the_callee():
    return len(keep(rows_passed_on()))


async def unpacked_into_names():
    first, second = rows_unpacked()  # expect: blocking-call-in-async "time.sleep"
    return first + second


async def harmless_generator():
    for row in rows_quiet():
        print(row)


async def joined_lines(url):
    return "".join(lazy_page(url))  # expect: blocking-call-in-async "requests.get"


async def any_over_a_generator_expression(items):
    return any(slow_test(item) for item in items)  # expect: blocking-call-in-async "time.sleep"


async def asynchronous_generator(urls):
    for url in urls:
        yield requests.post(url, timeout=3)  # expect: blocking-call-in-async "requests.post"


async def iterates_the_asynchronous_generator(urls):
    async for page in asynchronous_generator(urls):
        print(page)


async def cursor_consumed_by_list(users: pymongo.collection.Collection):
    return list(users.find({}))  # expect: blocking-call-in-async "waits for the database"


async def cursor_not_consumed(users: pymongo.collection.Collection):
    return users.find({})


async def results_consumed(pool: ThreadPoolExecutor, items):
    return sum(pool.map(len, items))  # expect: blocking-call-in-async "waits for another thread"


async def results_consumed_in_a_thread(pool: ThreadPoolExecutor, items):
    return await asyncio.to_thread(lambda: list(pool.map(len, items)))


async def results_not_consumed(pool: ThreadPoolExecutor, items):
    return pool.map(len, items)
