import asyncio
import os
import queue
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import requests


# doc:bad
def convert(path):
    process = subprocess.Popen(["ffmpeg", "-i", path, path + ".mp4"])
    while process.poll() is None:
        time.sleep(0.5)  # expect: sleeping-poll "again and again, with `time.sleep(0.5)` between"
      # ^^^^^^^^^^^^^^^
    return process.returncode


# doc:good
def convert_at_once(path):
    process = subprocess.Popen(["ffmpeg", "-i", path, path + ".mp4"])
    return process.wait(timeout=600)


# doc:end


def joined():
    thread = threading.Thread(target=convert, args=("a",))
    thread.start()
    while thread.is_alive():
        print("still there")
        time.sleep(1)  # expect: sleeping-poll "`thread.is_alive()`"


def finished(urls):
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(requests.get, url) for url in urls]
        while not all(future.done() for future in futures):
            time.sleep(0.1)  # expect: sleeping-poll "`future.done()`"


def interruptible():
    thread = threading.Thread(target=convert, args=("a",))
    thread.start()
    try:
        while thread.is_alive():
            time.sleep(1)
    except KeyboardInterrupt:
        print("bye")


jobs = queue.Queue()


def worker():
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            time.sleep(0.1)  # expect: sleeping-poll "where `jobs.get_nowait()` has nothing"
            continue
        convert(job)


def another_worker():
    while True:
        if jobs.empty():
            time.sleep(0.1)  # expect: sleeping-poll "where `jobs.empty()` has nothing"
        else:
            convert(jobs.get())


def drained():
    while not jobs.empty():
        time.sleep(0.1)


class Service:
    def __init__(self):
        self.ready = False
        self.stop = threading.Event()
        self.wakes = asyncio.Event()

    def on_ready(self):
        self.ready = True

    def wait_until_ready(self):
        while not self.ready:
            time.sleep(0.05)  # expect: sleeping-poll "`self.ready`"

    async def until_ready(self):
        while not self.ready:
            await asyncio.sleep(0.05)  # expect: sleeping-poll "`self.ready`"

    async def until_woken(self):
        while not self.wakes.is_set():
            await asyncio.sleep(0.05)  # expect: sleeping-poll "`self.wakes.is_set()`"

    def run(self):
        while not self.stop.is_set():
            convert("a")
            time.sleep(60)  # expect: sleeping-poll "sleeps on when `self.stop.is_set()` is set"

    def regularly(self):
        while self.ready:
            convert("a")
            time.sleep(60)


async def finished_task(path):
    task = asyncio.create_task(asyncio.to_thread(convert, path))
    while not task.done():
        await asyncio.sleep(0.1)  # expect: sleeping-poll "`task.done()`"
    return task.result()


def from_afar(url):
    while requests.get(url).json()["state"] != "done":
        time.sleep(1)


def on_disk(path):
    while not os.path.exists(path):
        time.sleep(1)


def with_patience(url):
    for attempt in range(5):
        try:
            return requests.get(url)
        except requests.RequestException:
            time.sleep(2**attempt)
