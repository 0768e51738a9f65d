import csv
import math
import random
from collections import defaultdict


class Network(object):
    """Towns with coordinates, roads with kilometres."""

    def __init__(self):
        self.towns = {}
        self.roads = defaultdict(dict)

    def addTown(self, name, x, y):
        self.towns[name] = (x, y)

    def addRoad(self, a, b, km=None):
        if km is None:
            km = self.straight(a, b)
        self.roads[a][b] = km
        self.roads[b][a] = km

    def straight(self, a, b):
        (x1, y1), (x2, y2) = self.towns[a], self.towns[b]
        return math.hypot(x1 - x2, y1 - y2)

    def neighbours(self, town):
        return self.roads[town].items()

    def edges(self):
        for a in self.roads:
            for b, km in self.roads[a].items():
                if a < b:
                    yield km, a, b

    def totalLength(self):
        return sum(km for km, _, _ in self.edges())


def makeCountry(count, seed):
    """Random towns, each linked to those nearest to it."""
    rng = random.Random(seed)
    net = Network()
    for i in range(count):
        net.addTown("T%03d" % i, rng.uniform(0, 400), rng.uniform(0, 300))
    names = list(net.towns)
    for a in names:
        near = sorted(names, key=lambda b: net.straight(a, b))
        for b in near[1:4]:
            net.addRoad(a, b, net.straight(a, b) * rng.uniform(1.0, 1.4))
    return net


def writeCountry(net, path):
    with open(path, "w", newline="") as f:
        out = csv.writer(f)
        for name, (x, y) in net.towns.items():
            out.writerow(["town", name, "%.3f" % x, "%.3f" % y])
        for km, a, b in net.edges():
            out.writerow(["road", a, b, "%.3f" % km])


def readCountry(path):
    net = Network()
    with open(path, newline="") as f:
        for kind, a, b, c in csv.reader(f):
            if kind == "town":
                net.addTown(a, float(b), float(c))
            else:
                net.addRoad(a, b, float(c))
    return net
