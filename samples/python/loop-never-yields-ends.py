"""Loops that end by themselves, or are meant to; and those that only look so."""
import asyncio
import contextlib
import itertools
import logging
import time

import pytest

log = logging.getLogger(__name__)
running = True


async def counts(n):
    while n > 1:
        n //= 2


async def takes(queue):
    while queue:
        queue.pop()


async def drains(queue: asyncio.Queue):
    while not queue.empty():
        queue.get_nowait()


async def drains_until_it_raises(queue: asyncio.Queue):
    try:
        while True:
            queue.get_nowait()
    except asyncio.QueueEmpty:
        pass


async def drains_in_a_context(queue: asyncio.Queue):
    with contextlib.suppress(asyncio.QueueEmpty):
        while True:
            queue.get_nowait()


async def test_fills(sock):
    with pytest.raises(BlockingIOError):
        while True:
            sock.write(b"x")


async def reads(stream):
    while True:
        line = stream.readline()
        if not line:
            break


async def retries(call):
    tries = 0
    while tries < 3:
        try:
            return call()
        except OSError:
            tries += 1


async def tries_again(call):
    while True:
        try:
            call()
            break
        except OSError:
            log.info("again")


async def until_then(end):
    while time.monotonic() < end:
        pass


async def first_free(taken):
    for number in itertools.count():
        if number not in taken:
            return number


async def counts_on():
    for number in itertools.count():  # expect: loop-never-yields "never ends"
        print(number)


async def numbers():
    for number in itertools.count():
        yield number


async def everything():
    while True:
        yield 1


async def in_one_arm(busy):
    while True:
        if busy():
            await asyncio.sleep(0)


async def enters(lock: asyncio.Lock, work):
    while True:
        async with lock:
            work()


async def iterates(source):
    while True:
        async for one in source:
            print(one)


async def from_outside():
    while running:  # expect: loop-never-yields "ends when `running` changes"
        time.sleep(0.1)


async def of_an_event(event: asyncio.Event):
    while not event.is_set():  # expect: loop-never-yields "no other task can run"
        log.info("waiting")
        time.sleep(0.1)


async def of_a_task(task: asyncio.Task):
    while not task.done():  # expect: loop-never-yields "ends when `task.done()` changes"
        pass
    return task.result()


async def of_a_queue(queue: asyncio.Queue):
    while queue.empty():  # expect: loop-never-yields "ends when `queue.empty()` changes"
        pass


async def of_many(tasks):
    while not all(task.done() for task in tasks):  # expect: loop-never-yields "no other task can run"
        pass


async def of_a_size(tasks):
    while len(tasks) > 3:  # expect: loop-never-yields "ends when `len(tasks) > 3` changes"
        time.sleep(1)


async def of_one_of_two(event: asyncio.Event, end):
    while not event.is_set() and time.monotonic() < end:
        pass


async def of_both(event: asyncio.Event, other: asyncio.Event):
    while not event.is_set() and not other.is_set():  # expect: loop-never-yields "no other task can run"
        pass


async def with_a_way_out(event: asyncio.Event, read):
    while True:
        if event.is_set():
            break
        if read():
            return


async def with_one_way_out(event: asyncio.Event):
    while True:  # expect: loop-never-yields "ends when `event.is_set()` changes"
        if event.is_set():
            return 1
        time.sleep(1)


async def sleeps_without_await(event: asyncio.Event):
    while not event.is_set():  # expect: loop-never-yields "no other task can run"
        asyncio.sleep(0.1)


async def serves(schedule):
    while True:  # expect: loop-never-yields "never ends"
        schedule.run_pending()
        time.sleep(1)


async def serves_until_stopped(schedule):
    try:
        while True:  # expect: loop-never-yields "never ends"
            schedule.run_pending()
    except KeyboardInterrupt:
        pass


async def fixed(work):
    on = True
    while on:  # expect: loop-never-yields "no other task can run"
        work()


async def switched(work):
    on = True

    def off():
        nonlocal on
        on = False

    while on:
        work(off)


async def ends_the_program(read):
    while True:
        if read() == "q":
            raise SystemExit


async def inner_break(read):
    while True:  # expect: loop-never-yields "never ends"
        for one in read():
            if one:
                break


async def outer_break(read):
    while True:
        for one in read():
            if one:
                return one


async def only_made_here():
    async def later():
        while True:
            await asyncio.sleep(1)

    while True:  # expect: loop-never-yields "never ends"
        print(later)


def not_async():
    while running:
        pass


async def asserts(state):
    while True:
        assert state.step()


async def assigned_by_walrus(read):
    while chunk := read():
        print(chunk)


async def goes_up(node):
    while node.parent is not None:
        node = node.parent


async def over_what_nothing_is_known_of(tasks=None):
    parts = {}
    for part in parts.items():
        print(part)
    for part in tasks:
        print(part)
