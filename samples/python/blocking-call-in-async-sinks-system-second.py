"""Processes, locks, queues, terminals; and the forms of them that return at once."""
import queue
import subprocess
import threading
from concurrent.futures import Future

jobs: queue.Queue = queue.Queue()
guard = threading.Lock()
ready = threading.Event()


def acquire():
    guard.acquire()


def try_acquire():
    return guard.acquire(blocking=False)


def result_of(future: Future):
    return future.result()


def join(thread: threading.Thread):
    thread.join()


def join_text(parts):
    return ", ".join(parts)


def poll(process: subprocess.Popen):
    return process.poll()


class Consumer(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.inbox: queue.Queue = queue.Queue()

    def run(self):
        while True:
            self.inbox.get()

    def push(self, item):
        self.inbox.put_nowait(item)


async def lock():
    acquire()  # expect: blocking-call-in-async "acquire"


async def lock_if_free():
    return try_acquire()


async def result_of_a_thread(future: Future):
    return result_of(future)  # expect: blocking-call-in-async "result"


async def thread_joined(thread: threading.Thread):
    join(thread)  # expect: blocking-call-in-async "join"


async def text_joined(parts):
    return join_text(parts)


async def process_polled(process: subprocess.Popen):
    return poll(process)


async def consumer_that_waits_in_its_own_thread():
    consumer = Consumer()
    consumer.start()
    consumer.push(1)


async def event_asked():
    return ready.is_set()
