"""The rule in short: what is found, and what to write instead."""
import asyncio
import time

import requests


# doc:bad
async def poll(url):
    while True:
        page = requests.get(url)  # expect: blocking-call-in-async "waits for the network"
        #      ^^^^^^^^^^^^^^^^^
        if page.ok:
            return page
        time.sleep(1)  # expect: blocking-call-in-async "stops the event loop"
        # doc:good


async def poll_kindly(url):
    while True:
        page = await asyncio.to_thread(requests.get, url)
        if page.ok:
            return page
        await asyncio.sleep(1)
# doc:end


def outside_of_async():
    time.sleep(1)


async def only_made_here():
    def later():
        time.sleep(1)

    class Later:
        def run(self):
            time.sleep(1)

    lazily = (time.sleep(n) for n in range(3))
    return later, Later, lambda: time.sleep(1), lazily


async def runs_at_once():
    [time.sleep(n) for n in range(3)]  # expect: blocking-call-in-async "time.sleep"
    {n: time.sleep(n) for n in range(3)}  # expect: blocking-call-in-async "time.sleep"
    for _ in (time.sleep(1), 2):  # expect: blocking-call-in-async "time.sleep"
        pass

    def with_default(x=time.sleep(1)):  # expect: blocking-call-in-async "time.sleep"
        return x

    return f"{time.sleep(1)}"  # expect: blocking-call-in-async "time.sleep"


async def never_runs(flag):
    if False:
        time.sleep(1)
    if flag:
        return
        time.sleep(1)
    raise ValueError
    time.sleep(1)


async def generator():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
    yield 1


async def gives_way():
    time.sleep(0)


class Server:
    async def handle(self):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"

    def handle_in_thread(self):
        time.sleep(1)


def outer():
    async def inner():
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"

    return inner


async def iterated():
    return sum(time.sleep(n) or 0 for n in range(3))  # expect: blocking-call-in-async "time.sleep"


async def calls_a_helper():
    outside_of_async()  # expect: blocking-call-in-async "leads to `time.sleep`"
