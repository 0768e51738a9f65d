import math
import zlib


def checksum_rows(rows):
    total = 0
    for row in rows:
        total = zlib.crc32(repr(row).encode(), total)
    return total


def distance(a, b):
    """Great circle, km."""
    la, lb = math.radians(a[2]), math.radians(b[2])
    dl = math.radians(b[3] - a[3])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(dl / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def correlation(xs, ys):
    n = len(xs)
    mx, my = sum(xs) / n, sum(ys) / n
    sxy = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    sxx = sum((x - mx) ** 2 for x in xs)
    syy = sum((y - my) ** 2 for y in ys)
    return sxy / math.sqrt(sxx * syy) if sxx and syy else 0.0


class Audit:
    """Compares each station with its nearest neighbour."""

    def __init__(self, db, least=0.2):
        self.db = db
        self.least = least
        self.stations = db.query("select id, name, lat, lon from station order by id")

    def nearest(self, station):
        return min((s for s in self.stations if s is not station), key=lambda s: distance(station, s))

    def series(self, station):
        return dict(self.db.query("select day, high from daily where station = ? and high is not null", station[0]))

    def compare(self, a, b):
        mine, theirs = self.series(a), self.series(b)
        days = sorted(mine.keys() & theirs.keys())
        if len(days) < 3:
            return None
        return correlation([mine[d] for d in days], [theirs[d] for d in days])

    def run(self):
        strange = []
        for station in self.stations:
            other = self.nearest(station)
            r = self.compare(station, other)
            if r is None or r < self.least:
                strange.append((station[0], other[0], r))
        return strange
