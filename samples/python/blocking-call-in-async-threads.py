"""Locks, queues, threads, and their asynchronous namesakes."""
import asyncio
import concurrent.futures
import queue
import threading
from concurrent.futures import ThreadPoolExecutor


def work():
    pass


async def joins():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()  # expect: blocking-call-in-async "join"
    thread.join(timeout=0.1)
    thread.join(0.1)
    ", ".join(["a", "b"])


async def locks(event: threading.Event):
    lock = threading.Lock()
    lock.acquire()  # expect: blocking-call-in-async "acquire"
    lock.acquire(blocking=False)
    lock.acquire(False)
    lock.release()
    event.wait()  # expect: blocking-call-in-async "wait"
    event.wait(1)
    event.set()


async def queues():
    jobs = queue.Queue()
    jobs.get()  # expect: blocking-call-in-async "get"
    jobs.get(block=False)
    jobs.get(False)
    jobs.get_nowait()
    jobs.put_nowait(1)
    jobs.join()  # expect: blocking-call-in-async "join"
    jobs.qsize()
    {}.get("key")


async def results():
    with ThreadPoolExecutor() as pool:
        future = pool.submit(work)
        future.result()  # expect: blocking-call-in-async "result"
    other = concurrent.futures.ThreadPoolExecutor()
    concurrent.futures.wait([other.submit(work)])  # expect: blocking-call-in-async "concurrent.futures.wait"
    await asyncio.wrap_future(other.submit(work))


async def asynchronous():
    lock = asyncio.Lock()
    async with lock:
        pass
    await lock.acquire()
    jobs = asyncio.Queue()
    await jobs.get()
    await jobs.join()
    event = asyncio.Event()
    await event.wait()
    task = asyncio.create_task(jobs.get())
    await task
    task.result()


class Worker:
    def __init__(self):
        self.jobs = queue.Queue()
        self.done = asyncio.Event()
        self.thread = threading.Thread(target=self.loop)

    def loop(self):
        while True:
            self.jobs.get()

    async def stop(self):
        self.thread.join()  # expect: blocking-call-in-async "join"
        await self.done.wait()

    async def next(self):
        return self.jobs.get()  # expect: blocking-call-in-async "get"


# Who asks first whether there is an item does not wait for one.
async def asked(items: queue.Queue, others: queue.Queue):
    while not items.empty():
        items.get()
    if others.qsize() == 0:
        return
    others.get()


async def asked_for_another(items: queue.Queue, others: queue.Queue):
    while not items.empty():
        others.get()  # expect: blocking-call-in-async "waits for the queue"
    others.empty()


async def asked_afterwards(items: queue.Queue):
    items.get()  # expect: blocking-call-in-async "waits for the queue"
    return items.empty()
