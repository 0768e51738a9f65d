"""Radar composites: gzip'd ASCII grids, one each five minutes."""
import gzip
import hashlib
import os
import urllib.request
import zlib
from array import array


class Composite:
    __slots__ = ("time", "cols", "rows", "cells")

    def __init__(self, time, cols, rows, cells):
        self.time, self.cols, self.rows, self.cells = time, cols, rows, cells

    def value(self, x, y):
        if 0 <= x < self.cols and 0 <= y < self.rows:
            return self.cells[y * self.cols + x]
        return 0.0

    def wet_share(self, limit=0.1):
        return sum(1 for v in self.cells if v >= limit) / len(self.cells)


def rain_rate(dbz):
    """Marshall-Palmer, mm/h"""
    return (10 ** (dbz / 10) / 200) ** 0.625 if dbz > 5 else 0.0


RATES = [rain_rate(n / 2 - 32) for n in range(256)]


def parse_grid(text):
    head, cells = {}, array("f")
    for line in text.splitlines():
        if ":" in line:
            key, value = line.split(":", 1)
            head[key.strip().lower()] = value.strip()
        else:
            cells.extend([RATES[int(v, 16)] for v in line.split()])
    cols, rows = int(head["cols"]), int(head["rows"])
    if len(cells) != cols * rows:
        raise ValueError("grid is cut short")
    return Composite(int(head["time"]), cols, rows, cells)


class Archive:
    def __init__(self, base, folder):
        self.base, self.folder = base, folder
        os.makedirs(folder, exist_ok=True)

    def download(self, time):
        with urllib.request.urlopen(f"{self.base}/composite/{time}.gz", timeout=10) as r:
            return r.read()

    def latest(self):
        with urllib.request.urlopen(f"{self.base}/latest", timeout=10) as r:
            return int(r.read())

    def composite(self, time):
        return parse_grid(gzip.decompress(self.download(time)).decode())

    def keep(self, composite):
        path = os.path.join(self.folder, f"{composite.time}.cells")
        data = zlib.compress(composite.cells.tobytes(), 6)
        with open(path, "wb") as f:
            f.write(hashlib.sha256(data).digest())
            f.write(data)
            f.flush()
            os.fsync(f.fileno())
        return path

    def prune(self, most):
        names = sorted(os.listdir(self.folder))
        for name in names[:-most]:
            os.remove(os.path.join(self.folder, name))
        return len(names[:-most])
