from __future__ import annotations

import csv
import json
import os
import queue
import sqlite3
import threading
import urllib.request
from dataclasses import dataclass
from typing import Iterator

import numpy as np

WAREHOUSE = os.environ.get("WAREHOUSE", "http://127.0.0.1:9400")


@dataclass
class Table:
    names: list[str]
    x: np.ndarray
    y: np.ndarray

    def __len__(self) -> int:
        return len(self.y)

    def split(self, share: float, seed: int = 0) -> tuple["Table", "Table"]:
        order = np.random.default_rng(seed).permutation(len(self))
        cut = int(len(self) * share)
        a, b = order[:cut], order[cut:]
        return Table(self.names, self.x[a], self.y[a]), Table(self.names, self.x[b], self.y[b])

    def standardised(self) -> "Table":
        mean, std = self.x.mean(axis=0), self.x.std(axis=0)
        return Table(self.names, (self.x - mean) / np.where(std == 0, 1, std), self.y)

    def folds(self, k: int) -> Iterator[tuple["Table", "Table"]]:
        parts = np.array_split(np.arange(len(self)), k)
        for i, test in enumerate(parts):
            train = np.concatenate([p for j, p in enumerate(parts) if j != i])
            yield Table(self.names, self.x[train], self.y[train]), Table(self.names, self.x[test], self.y[test])


def parse_number(text: str) -> float:
    text = text.strip().replace(",", ".")
    if not text or text.lower() in ("na", "n/a", "-"):
        return float("nan")
    return float(text)


def read_csv(path: str, label: str = "label") -> Table:
    with open(path, newline="") as f:
        rows = list(csv.DictReader(f))
    names = [n for n in rows[0] if n != label]
    x = np.array([[parse_number(r[n]) for n in names] for r in rows])
    return Table(names, fill_gaps(x), np.array([int(r[label]) for r in rows]))


def fill_gaps(x: np.ndarray) -> np.ndarray:
    middle = np.nanmedian(x, axis=0)
    gaps = np.isnan(x)
    x[gaps] = np.take(middle, np.nonzero(gaps)[1])
    return x


def to_database(path: str, table: Table) -> int:
    db = sqlite3.connect(path)
    with db:
        db.execute("drop table if exists sample")
        db.execute("create table sample(%s, label int)" % ", ".join("%s real" % n for n in table.names))
        marks = ",".join("?" * (len(table.names) + 1))
        db.executemany("insert into sample values(%s)" % marks,
                       ([*map(float, r), int(l)] for r, l in zip(table.x, table.y)))
    count, = db.execute("select count(*) from sample").fetchone()
    db.close()
    return count


def class_means(path: str) -> dict[int, float]:
    db = sqlite3.connect(path)
    try:
        return dict(db.execute("select label, avg(f0) from sample group by label"))
    finally:
        db.close()


def request(path: str, payload: dict | None = None) -> dict:
    body = None if payload is None else json.dumps(payload).encode()
    with urllib.request.urlopen(urllib.request.Request(WAREHOUSE + path, body), timeout=10) as reply:
        return json.load(reply)


def fetch_batch(number: int) -> Table | None:
    raw = request("/batch/%d" % number)
    if not raw["rows"]:
        return None
    data = np.array(raw["rows"], dtype=float)
    return Table(["f%d" % i for i in range(data.shape[1] - 1)], data[:, :-1], data[:, -1].astype(int))


class Prefetcher:
    def __init__(self, depth: int = 2):
        self.ready: queue.Queue = queue.Queue(depth)
        self.thread = threading.Thread(target=self.load, daemon=True)

    def load(self) -> None:
        number = 0
        while (batch := fetch_batch(number)) is not None:
            self.ready.put(batch)
            number += 1
        self.ready.put(None)

    def __iter__(self) -> Iterator[Table]:
        self.thread.start()
        while (batch := self.ready.get()) is not None:
            yield batch
        self.thread.join()
