"""Discrete events: a heap of (time, number, action)."""
import heapq
import itertools


class Clock:
    def __init__(self):
        self.now = 0.0
        self._heap = []
        self._count = itertools.count()

    def at(self, delay, action, *args):
        heapq.heappush(self._heap, (self.now + delay, next(self._count), action, args))

    def run(self, until):
        done = 0
        while self._heap and self._heap[0][0] <= until:
            self.now, _, action, args = heapq.heappop(self._heap)
            action(*args)
            done += 1
        return done


class Stats:
    def __init__(self):
        self.values = []

    def add(self, x):
        self.values.append(x)

    def mean(self):
        return sum(self.values) / len(self.values) if self.values else 0.0

    def quantile(self, q):
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, int(q * len(ordered)))] if ordered else 0.0

    def deviation(self):
        m = self.mean()
        return (sum((x - m) ** 2 for x in self.values) / max(1, len(self.values) - 1)) ** 0.5
