"""Orders prints at the lab and collects what the scanner leaves in a folder."""
import json
import multiprocessing.connection
import os
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

import netpbm


class Lab:
    """The lab speaks Python's own connection protocol."""

    def __init__(self, address=None):
        self.address = address or os.environ["PHOTO_LAB"]

    def call(self, verb, **details):
        with multiprocessing.connection.Client(self.address, family="AF_UNIX") as conn:
            conn.send_bytes(json.dumps({"verb": verb, **details}).encode())
            return json.loads(conn.recv_bytes())

    def order(self, pic, paper="matt"):
        size = "%dx%d" % (pic.width, pic.height)
        return self.call("order", size=size, paper=paper)["order"]

    def ready(self, order):
        return self.call("status", order=order)["ready"]

    def wait_for(self, order, pause=0.02):
        turns = 0
        while not self.ready(order):
            time.sleep(pause)
            turns += 1
        return turns

    def proof(self, order):
        answer = self.call("proof", order=order)
        return netpbm.Picture(answer["width"], answer["height"], 1, bytearray(answer["data"]))

    def print_one(self, pic, paper):
        order = self.order(pic, paper)
        self.wait_for(order)
        return order, self.proof(order)

    def print_all(self, pictures, papers=("matt", "gloss")):
        with ThreadPoolExecutor(2) as pool:
            jobs = [pool.submit(self.print_one, p, paper) for p in pictures for paper in papers]
            return sorted(job.result()[0] for job in as_completed(jobs))


def difference(a, b):
    return sum(abs(x - y) for x, y in zip(a.data, b.data)) / max(1, len(a.data))


class HotFolder:
    def __init__(self, folder, interval=0.015):
        self.folder, self.interval = folder, interval
        self.seen = set()
        self.arrived = []
        self.any = threading.Event()
        self.enough = threading.Semaphore(0)
        self.quit = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)

    def look(self):
        fresh = [n for n in os.listdir(self.folder) if n.endswith(".pgm") and n not in self.seen]
        self.seen.update(fresh)
        return sorted(fresh)

    def watch(self):
        while not self.quit.wait(self.interval):
            for name in self.look():
                self.arrived.append(name)
                self.any.set()
                self.enough.release()

    def first(self):
        self.any.wait(5)
        return self.arrived[0] if self.arrived else None

    def wait_count(self, count):
        for _ in range(count):
            self.enough.acquire(timeout=5)
        return len(self.arrived)

    def __enter__(self):
        os.makedirs(self.folder, exist_ok=True)
        self.thread.start()
        return self

    def __exit__(self, *exc):
        self.quit.set()
        self.thread.join()


def scan(command, folder, count):
    with HotFolder(folder) as hot:
        scanner = subprocess.Popen([*command, folder, str(count)])
        hot.first()
        hot.wait_count(count)
        scanner.wait()
    return [netpbm.read(os.path.join(folder, n)) for n in hot.arrived]


def preview(pic, viewer):
    """Feeds the picture to a viewer program row by row, waiting for each to be shown."""
    rows = 0
    with subprocess.Popen(viewer, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        for y in range(0, pic.height, 16):
            row = bytes(pic.data[y * pic.width:(y + 1) * pic.width])
            program.stdin.write(row.hex().encode() + b"\n")
            program.stdin.flush()
            rows += program.stdout.readline() == b"shown\n"
        program.stdin.close()
    return rows


def preview_all(pictures, viewer):
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(preview, p, viewer) for p in pictures]
        done, _ = wait(jobs)
    return sum(j.result() for j in done)
