import gzip
import os
import shutil
import sched
import time
from pathlib import Path


class Rotator:
    """Shifts app.log to app.log.1, app.log.1 to app.log.2.gz and so on."""

    def __init__(self, path, keep=5, limit=256 * 1024):
        self.path = Path(path)
        self.keep = keep
        self.limit = limit
        self.rotations = 0

    def due(self):
        try:
            return self.path.stat().st_size >= self.limit
        except FileNotFoundError:
            return False

    def numbered(self, n):
        if n == 1:
            return self.path.with_name(self.path.name + ".1")
        return self.path.with_name(f"{self.path.name}.{n}.gz")

    def squeeze(self, source, target):
        with open(source, "rb") as raw, gzip.open(target, "wb", compresslevel=6) as packed:
            shutil.copyfileobj(raw, packed, 256 * 1024)
        os.unlink(source)

    def shift(self):
        for n in range(self.keep, 1, -1):
            older = self.numbered(n)
            if older.exists():
                if n == self.keep:
                    older.unlink()
                else:
                    older.rename(self.numbered(n + 1))
        first = self.numbered(1)
        if first.exists():
            self.squeeze(first, self.numbered(2))

    def rotate(self):
        self.shift()
        self.path.rename(self.numbered(1))
        with open(self.path, "w") as fresh:
            fresh.flush()
            os.fsync(fresh.fileno())
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        self.rotations += 1


def watch(rotators, rounds, every=0.2, before=None):
    """Look at all logs `rounds` times, `every` seconds apart."""
    clock = sched.scheduler(time.monotonic, time.sleep)
    seen = []

    def look(n):
        if before:
            before(n)
        for rotator in rotators:
            if rotator.due():
                rotator.rotate()
                seen.append((n, rotator.path.name))

    for n in range(rounds):
        clock.enter(n * every, 1, look, (n,))
    clock.run()
    return seen
