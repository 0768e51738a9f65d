import asyncio
import queue
import threading
from concurrent.futures import ThreadPoolExecutor

inbox = asyncio.Queue()
jobs = queue.Queue()
gate = asyncio.Event()
stopped = threading.Event()
lock = threading.Lock()
mutex = asyncio.Lock()
executor = ThreadPoolExecutor(2)


async def take():
    return await inbox.get()


async def take_job():
    return jobs.get()  # expect: blocking-call-in-async "get"


async def peek_job():
    try:
        return jobs.get_nowait()
    except queue.Empty:
        return None


async def open_gate():
    await gate.wait()
    async with mutex:
        gate.clear()
    await mutex.acquire()
    mutex.release()


async def until_stopped():
    stopped.wait(10)  # known-miss: blocking-call-in-async a wait with a timeout is left alone, however long


async def try_lock():
    if lock.acquire(blocking=False):
        lock.release()


async def hold_lock():
    lock.acquire()  # expect: blocking-call-in-async "acquire"


async def paths(parts):
    return "/".join(parts) + ", ".join(sorted(parts))


async def finish(worker: threading.Thread):
    worker.join()  # expect: blocking-call-in-async "join"


async def outcome():
    task = asyncio.create_task(take())
    await asyncio.wait({task}, timeout=3)
    return task.result() if task.done() else None


def _answer():
    return 42


async def waited():
    future = executor.submit(_answer)
    return future.result()  # expect: blocking-call-in-async "result"
