"""Measures what calls take longer where neither their code nor their data is in the processor's caches.

    python cold.py

Before each call, memory and objects that have nothing to do with it are gone over, as the rest of a program does between calls that are
rare. Prints, for each call, the median processor time of the thread after that, right after it, and of one of many in a loop, less what
reading the clock takes in the same state. The first line is a small function of the program's own.
"""

import collections
import csv
import datetime
import hashlib
import http.client
import json
import os
import pathlib
import queue
import random
import re
import socket
import sqlite3
import statistics
import tempfile
import threading
import time
import urllib.parse

ROUNDS = 15
memory = bytearray(8 << 20)
objects = [{i: str(i)} for i in range(60_000)]

SMALL = """
def small(values, least):
    total = 0
    for value in values:
        if value > least:
            total += value
    found = {"total": total, "least": least}
    return found["total"] + len(values)
"""


def forget():
    for i in range(0, len(memory), 64):
        memory[i] = (memory[i] + 1) & 255
    return sum(len(it) for it in objects)


def once(call):
    start = time.thread_time_ns()
    call()
    return time.thread_time_ns() - start


def own():
    space = {}
    exec(SMALL, space)
    return lambda: space["small"]([1, 2, 3, 4, 5], 2)


def measured(call):
    cold, next_one = [], []
    for _ in range(ROUNDS):
        forget()
        cold.append(once(call))
        next_one.append(once(call))
    hot = statistics.median(once(call) for _ in range(500))
    return statistics.median(cold), statistics.median(next_one), hot


def main():
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "lines")
    pathlib.Path(path).write_text("a,b\n" * 20)
    table = sqlite3.connect(":memory:")
    table.execute("CREATE TABLE pairs (a, b)")
    calls = {
        "own function": own(),
        "open and close": lambda: open(path).close(),
        "threading.Thread": lambda: threading.Thread(target=print),
        "threading.Event": threading.Event,
        "threading.Lock": threading.Lock,
        "queue.Queue": queue.Queue,
        "sqlite3 select": lambda: table.execute("SELECT a, b FROM pairs").fetchall(),
        "Path.resolve": pathlib.Path(folder).resolve,
        "json.loads": lambda: json.loads('{"a": [1, 2, 3]}'),
        "json.dumps": lambda: json.dumps({"a": [1, 2, 3]}),
        "datetime.strptime": lambda: datetime.datetime.strptime("2026-01-02", "%Y-%m-%d"),
        "Counter": lambda: collections.Counter("abcabc"),
        "random.Random": lambda: random.Random(3),
        "hashlib.sha256": lambda: hashlib.sha256(b"abc").hexdigest(),
        "HTTPConnection": lambda: http.client.HTTPConnection("localhost", 80),
        "urlsplit": lambda: urllib.parse.urlsplit("http://host/path"),
        "os.listdir": lambda: os.listdir(folder),
        "os.path.exists": lambda: os.path.exists(path),
        "re.sub": lambda: re.sub("a+", "b", "caaat"),
        "socket": lambda: socket.socket().close(),
        "csv.reader": lambda: list(csv.reader(["a,b"])),
        "sorted": lambda: sorted([3, 1, 2]),
        "str.split": "a b c".split,
    }
    clock = measured(lambda: None)
    print(f"{'microseconds':20} {'cold':>8} {'next':>8} {'hot':>8} {'cold less hot, by the root of hot':>36}")
    for name, call in calls.items():
        cold, after, hot = (max(1, a - b) / 1000 for a, b in zip(measured(call), clock))
        print(f"{name:20} {cold:8.1f} {after:8.1f} {hot:8.2f} {(cold - hot) / hot**0.5:36.1f}")


if __name__ == "__main__":
    main()
