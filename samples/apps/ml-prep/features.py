"""From raw records to numbers."""
import csv
import hashlib
import math
import re
from collections import Counter, defaultdict
from datetime import datetime
from typing import Callable, Iterable

import numpy as np

TOKEN = re.compile(r"[a-z]+")
STOP = {"the", "a", "of", "and", "to", "in", "is", "it"}
SUFFIXES = ("ingly", "edly", "ing", "ed", "ly", "es", "s")


def read_csv(path: str) -> list[dict]:
    with open(path, newline="") as handle:
        return list(csv.DictReader(handle))


def stem(word: str) -> str:
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return word[:-len(suffix)]
    return word


def tokens(text: str) -> list[str]:
    return [stem(word) for word in TOKEN.findall(text.lower()) if word not in STOP]


class Column:
    """One transformation: fit on training data, then apply to any."""

    def __init__(self, name: str):
        self.name = name

    def fit(self, rows: list[dict]) -> "Column":
        return self

    def apply(self, rows: list[dict]) -> np.ndarray:
        raise NotImplementedError


class Scaled(Column):
    def values(self, rows):
        return np.array([float(row[self.name]) if row[self.name] else np.nan for row in rows])

    def fit(self, rows):
        found = self.values(rows)
        self.fill = np.nanmedian(found)
        self.mean, self.spread = np.nanmean(found), np.nanstd(found) or 1.0
        return self

    def apply(self, rows):
        found = self.values(rows)
        found[np.isnan(found)] = self.fill
        return ((found - self.mean) / self.spread).reshape(-1, 1)


class OneHot(Column):
    def fit(self, rows):
        counts = Counter(row[self.name] for row in rows)
        self.places = {value: n for n, (value, count) in enumerate(counts.most_common()) if count > 1}
        return self

    def apply(self, rows):
        matrix = np.zeros((len(rows), len(self.places)))
        for n, row in enumerate(rows):
            place = self.places.get(row[self.name])
            if place is not None:
                matrix[n, place] = 1.0
        return matrix


class Cyclic(Column):
    """Hour and weekday on a circle."""

    def apply(self, rows):
        out = []
        for row in rows:
            moment = datetime.strptime(row[self.name], "%Y-%m-%d %H:%M:%S")
            hour = 2 * math.pi * (moment.hour + moment.minute / 60) / 24
            day = 2 * math.pi * moment.weekday() / 7
            out.append((math.sin(hour), math.cos(hour), math.sin(day), math.cos(day)))
        return np.array(out)


class Text(Column):
    def __init__(self, name, size=256):
        super().__init__(name)
        self.size = size

    def fit(self, rows):
        seen = defaultdict(int)
        for row in rows:
            for word in set(tokens(row[self.name])):
                seen[word] += 1
        self.weights = {word: math.log((1 + len(rows)) / (1 + count)) + 1 for word, count in seen.items()}
        return self

    def slot(self, word):
        return int.from_bytes(hashlib.md5(word.encode()).digest()[:4], "big") % self.size

    def apply(self, rows):
        matrix = np.zeros((len(rows), self.size))
        for n, row in enumerate(rows):
            for word, count in Counter(tokens(row[self.name])).items():
                matrix[n, self.slot(word)] += count * self.weights.get(word, 1.0)
        norms = np.linalg.norm(matrix, axis=1, keepdims=True)
        return matrix / np.where(norms == 0, 1, norms)


def drop_outliers(rows: list[dict], name: str, factor: float = 3.0) -> list[dict]:
    values = sorted(float(row[name]) for row in rows if row[name])
    low, high = values[len(values) // 4], values[3 * len(values) // 4]
    reach = factor * (high - low)
    return [row for row in rows if not row[name] or low - reach <= float(row[name]) <= high + reach]


def build(columns: Iterable[Column], rows: list[dict], fit: bool = True) -> np.ndarray:
    parts = []
    for column in columns:
        if fit:
            column.fit(rows)
        parts.append(column.apply(rows))
    return np.hstack(parts)


def deduplicate(rows: list[dict], key: Callable[[dict], str]) -> list[dict]:
    seen: set[str] = set()
    kept = []
    for row in rows:
        mark = hashlib.sha1(key(row).encode()).hexdigest()
        if mark not in seen:
            seen.add(mark)
            kept.append(row)
    return kept
