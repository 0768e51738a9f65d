"""Numbers over time: a ring on disk, smoothing, and what is out of the ordinary."""
import bisect
import json
import math
import os
import struct
import threading
from collections import deque

RECORD = struct.Struct("<dd")


class Ring:
    """A file of fixed size with the newest records."""

    def __init__(self, path, capacity=4096):
        self.capacity = capacity
        new = not os.path.exists(path)
        self.handle = open(path, "w+b" if new else "r+b")
        if new:
            self.handle.write(bytes(8 + capacity * RECORD.size))
        self.lock = threading.Lock()

    def position(self):
        self.handle.seek(0)
        return struct.unpack("<Q", self.handle.read(8))[0]

    def append(self, pairs):
        with self.lock:
            place = self.position()
            for when, value in pairs:
                self.handle.seek(8 + (place % self.capacity) * RECORD.size)
                self.handle.write(RECORD.pack(when, value))
                place += 1
            self.handle.seek(0)
            self.handle.write(struct.pack("<Q", place))
            self.handle.flush()
            os.fdatasync(self.handle.fileno())

    def records(self):
        with self.lock:
            place = self.position()
            data = self.handle.read()
        count = min(place, self.capacity)
        return sorted(RECORD.unpack_from(data, (n % self.capacity) * RECORD.size) for n in range(place - count, place))

    def close(self):
        self.handle.close()


def smooth(values, alpha=0.2):
    level = None
    result = []
    for value in values:
        level = value if level is None else alpha * value + (1 - alpha) * level
        result.append(level)
    return result


def moving_median(values, width=31):
    window, ordered, result = deque(), [], []
    for value in values:
        window.append(value)
        bisect.insort(ordered, value)
        if len(window) > width:
            del ordered[bisect.bisect_left(ordered, window.popleft())]
        result.append(ordered[len(ordered) // 2])
    return result


def anomalies(values, width=31, limit=5.0):
    middle = moving_median(values, width)
    deviations = moving_median([abs(v - m) for v, m in zip(values, middle)], width)
    return [n for n, (v, m, d) in enumerate(zip(values, middle, deviations)) if n >= width and abs(v - m) > limit * (d or 1e-9)]


def autocorrelation(values, lags):
    mean = sum(values) / len(values)
    centred = [v - mean for v in values]
    whole = sum(c * c for c in centred) or 1.0
    return [sum(centred[n] * centred[n + lag] for n in range(len(values) - lag)) / whole for lag in range(1, lags + 1)]


def period(values, lags=120):
    """The lag at which the series looks most like itself, peaks only."""
    found = autocorrelation(values, min(lags, len(values) // 3))
    best = 0
    for n in range(1, len(found) - 1):
        if found[n - 1] < found[n] >= found[n + 1] and (best == 0 or found[n] > found[best]):
            best = n
    return best + 1 if best else 0


def forecast(values, season, steps, alpha=0.3, beta=0.05, gamma=0.2):
    """Holt-Winters, additive."""
    level = sum(values[:season]) / season
    trend = (sum(values[season:2 * season]) - sum(values[:season])) / season ** 2
    seasonal = [value - level for value in values[:season]]
    for n, value in enumerate(values):
        old = level
        level = alpha * (value - seasonal[n % season]) + (1 - alpha) * (level + trend)
        trend = beta * (level - old) + (1 - beta) * trend
        seasonal[n % season] = gamma * (value - level) + (1 - gamma) * seasonal[n % season]
    return [level + (k + 1) * trend + seasonal[(len(values) + k) % season] for k in range(steps)]


def sparkline(values, width=60):
    size = max(1, math.ceil(len(values) / width))
    means = [sum(values[n:n + size]) / len(values[n:n + size]) for n in range(0, len(values), size)]
    low, high = min(means), max(means)
    return "".join("▁▂▃▄▅▆▇█"[int(7 * (m - low) / ((high - low) or 1))] for m in means)


def load_history(path):
    with open(path) as handle:
        return [json.loads(line)["load"] for line in handle]
