"""The same for trio, and with threads that may end what tasks cannot."""
import threading
import time

import trio


async def of_trio(event: trio.Event):
    while not event.is_set():  # expect: loop-never-yields "no other task can run"
        pass


async def of_trio_in_turn(event: trio.Event):
    while not event.is_set():
        await trio.sleep(0.1)


async def of_a_thread(thread: threading.Thread):
    while thread.is_alive():  # expect: loop-never-yields "ends when `thread.is_alive()` changes"
        time.sleep(0.1)


async def of_nothing_known(job):
    while not job.done():  # expect: loop-never-yields "ends when `job.done()` changes"
        time.sleep(0.1)


async def reads(job):
    while not job.done():
        job.read()
