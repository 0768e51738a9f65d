import json
import os
import queue
import threading
import time

import numeric
from rpc import RpcClient, RpcError


class Worker:
    """Takes tasks from the grid until there are none."""

    def __init__(self, address, name, checkpoint):
        self.rpc = RpcClient(address)
        self.name = name
        self.checkpoint = checkpoint
        self.done = []
        self.failed = 0

    def enlist(self):
        info = self.rpc.hello(self.name)
        return info["lease"]

    def next_task(self):
        task = self.rpc.take(self.name)
        while task == "later":
            time.sleep(0.008)
            task = self.rpc.take(self.name)
        return task

    def step(self):
        task = self.next_task()
        if task is None:
            return False
        try:
            result = numeric.perform(task)
            self.rpc.finish(task["id"], result)
            self.done.append(task["id"])
        except (RpcError, ZeroDivisionError):
            self.failed += 1
        return True

    def save(self):
        text = json.dumps({"name": self.name, "done": self.done, "at": time.time()})
        with open(self.checkpoint + ".part", "w") as f:
            f.write(text)
        os.replace(self.checkpoint + ".part", self.checkpoint)

    def run(self):
        self.enlist()
        while self.step():
            if len(self.done) % 5 == 0:
                self.save()
        self.save()
        self.rpc.bye(self.name, len(self.done))
        self.rpc.close()
        return len(self.done)


class Prefetcher:
    """A thread keeps a few tasks at hand, so that the line and the processor are both busy."""

    def __init__(self, address, ahead=2):
        self.rpc = RpcClient(address)
        self.tasks = queue.Queue(ahead)
        self.thread = threading.Thread(target=self.feed, daemon=True)
        self.thread.start()

    def feed(self):
        while True:
            task = self.rpc.take("prefetch")
            if task == "later":
                time.sleep(0.004)
                continue
            self.tasks.put(task)
            if task is None:
                return

    def __iter__(self):
        while (task := self.tasks.get()) is not None:
            yield task


def sweep(address):
    """All that is left, results sent in batches."""
    prefetcher, rpc, results = Prefetcher(address), RpcClient(address), []
    count = 0
    for task in prefetcher:
        results.append(("finish", task["id"], numeric.perform(task)))
        count += 1
        if len(results) == 4:
            rpc.batch(results)
            results = []
    if results:
        rpc.batch(results)
    rpc.close()
    return count


def follow(address, patience=0.3):
    """The grid's progress, until it does not change any more."""
    rpc, seen = RpcClient(address), []
    end = time.monotonic() + patience
    while time.monotonic() < end:
        now = rpc.progress()
        if not seen or seen[-1] != now:
            seen.append(now)
        time.sleep(0.02)
    rpc.close()
    return seen
