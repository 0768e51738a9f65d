"""Which of several definitions a use can see."""
import asyncio
import queue
import sys
import time

import requests


async def later_definition_hides_the_earlier(client):
    jobs = queue.Queue()
    jobs = asyncio.Queue()
    await jobs.get()
    jobs.get()
    client = requests
    client.get("x")  # expect: blocking-call-in-async "client.get"


async def earlier_use_sees_the_earlier():
    jobs = {}
    jobs.get("x")
    jobs = queue.Queue()
    jobs.get()  # expect: blocking-call-in-async "jobs.get"


async def both_arms(flag):
    if flag:
        jobs = queue.Queue()
    else:
        jobs = {}
    jobs.get("x")  # expect: blocking-call-in-async "jobs.get"


async def an_arm_that_leaves(flag):
    jobs = {}
    if flag:
        jobs = queue.Queue()
        return jobs
    jobs.get("x")


async def around_a_loop(items):
    jobs = {}
    for item in items:
        jobs.get(item)  # expect: blocking-call-in-async "jobs.get"
        jobs = queue.Queue()


async def inside_a_loop(items):
    for item in items:
        jobs = {}
        jobs.get(item)
        jobs = queue.Queue()


async def handlers():
    try:
        jobs = queue.Queue()
    except ValueError:
        jobs = {}
    jobs.get("x")  # expect: blocking-call-in-async "jobs.get"


async def deleted():
    jobs = queue.Queue()
    del jobs


async def after_the_end():
    sys.exit(1)
    time.sleep(1)


async def depends_on_itself(items):
    text = "x"
    for item in items:
        text = text.replace(item, "")
    text.get("x")


async def in_a_match(command):
    match command:
        case requests.Session() as session:
            session.get("x")  # expect: blocking-call-in-async "session.get"
        case {"session": session}:
            session.get("x")
        case _:
            time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


class Lease:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        time.sleep(1)


def slowly():
    time.sleep(1)
    yield 1


async def by_syntax():
    with Lease():  # expect: blocking-call-in-async "`Lease()` leads to `time.sleep`"
        pass
    for _ in slowly():  # expect: blocking-call-in-async "`slowly()` leads to `time.sleep`"
        pass
