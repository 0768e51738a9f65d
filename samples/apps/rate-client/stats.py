import bisect
import math
from collections import deque
from dataclasses import dataclass


@dataclass
class Summary:
    station: str
    count: int
    mean: float
    deviation: float
    outliers: int
    period: int

    def line(self):
        return (f"{self.station:<10}{self.count:>6}{self.mean:>10.3f}{self.deviation:>9.3f}"
                f"{self.outliers:>5}{self.period:>5}")


class Welford:
    def __init__(self):
        self.count = 0
        self.mean = 0.0
        self.total = 0.0

    def add(self, value):
        self.count += 1
        delta = value - self.mean
        self.mean += delta / self.count
        self.total += delta * (value - self.mean)

    @property
    def deviation(self):
        return math.sqrt(self.total / self.count) if self.count else 0.0


def running_median(values, width=31):
    window, ordered, out = deque(), [], []
    for value in values:
        window.append(value)
        bisect.insort(ordered, value)
        if len(window) > width:
            del ordered[bisect.bisect_left(ordered, window.popleft())]
        out.append(ordered[len(ordered) // 2])
    return out


def autocorrelation(values, lag, mean):
    return sum((values[i] - mean) * (values[i + lag] - mean) for i in range(len(values) - lag))


def dominant_period(values, longest=60):
    mean = sum(values) / len(values)
    return max(range(5, longest), key=lambda lag: autocorrelation(values, lag, mean))


def resample(samples, step):
    samples = sorted(samples)
    result, j = [], 0
    at = samples[0][0]
    while at <= samples[-1][0]:
        while j + 1 < len(samples) and samples[j + 1][0] < at:
            j += 1
        t0, v0 = samples[j]
        t1, v1 = samples[min(j + 1, len(samples) - 1)]
        share = (at - t0) / (t1 - t0) if t1 > t0 else 0.0
        result.append(v0 + (v1 - v0) * max(0.0, min(1.0, share)))
        at += step
    return result


def summarize(station, samples):
    values = resample(samples, 30)
    base = running_median(values)
    acc = Welford()
    for value in values:
        acc.add(value)
    outliers = sum(abs(v - b) > 3 * acc.deviation for v, b in zip(values, base))
    return Summary(station, acc.count, acc.mean, acc.deviation, outliers, dominant_period(values))
