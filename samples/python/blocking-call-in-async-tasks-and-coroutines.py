"""Coroutines, tasks and the plain functions around them."""
import asyncio
import functools
import subprocess
import time

import anyio
import requests


def make_coroutine():
    time.sleep(1)
    return finish()


def make_coroutine_quickly():
    return finish()


async def finish():
    return 1


def start_task():
    return asyncio.create_task(in_the_background())


async def in_the_background():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


def as_coroutine(function):
    @functools.wraps(function)
    async def wrapper(*args):
        return function(*args)  # expect: blocking-call-in-async "requests.get"

    return wrapper


@as_coroutine
def page(url):
    return requests.get(url, timeout=3).text


def make_handler():
    async def handler(event):
        time.sleep(event)  # expect: blocking-call-in-async "time.sleep"

    return handler


def prepare_both():
    time.sleep(1)


def used_in_a_thread_first():
    time.sleep(1)


def start_program():
    time.sleep(1)
    asyncio.run(program())


async def program():
    await finish()


def before_the_loop():
    subprocess.run(["true"], check=True)


async def gathered(index):
    return index


def gather_argument():
    time.sleep(1)
    return 1


def exit_hook():
    time.sleep(1)


async def awaits_what_a_plain_function_made():
    return await make_coroutine()  # expect: blocking-call-in-async "time.sleep"


async def awaits_what_a_quick_function_made():
    return await make_coroutine_quickly()


async def starts_a_task_through_a_plain_function():
    await start_task()


async def awaits_a_wrapped_function(url):
    return await page(url)


async def gather_of_coroutines():
    await asyncio.gather(gathered(1), gathered(gather_argument()))  # expect: blocking-call-in-async "time.sleep"


async def harmless_gather_and_group(urls):
    await asyncio.gather(*[gathered(url) for url in urls])
    async with asyncio.TaskGroup() as group:
        group.create_task(gathered(1))
    await asyncio.wait_for(gathered(2), timeout=3)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(gathered, 1)


async def in_a_thread_and_then_on_the_loop():
    await asyncio.to_thread(used_in_a_thread_first)
    used_in_a_thread_first()  # expect: blocking-call-in-async "time.sleep"


async def twice_in_one_function():
    prepare_both()  # expect: blocking-call-in-async "time.sleep"
    prepare_both()


if __name__ == "__main__":
    before_the_loop()
    start_program()
