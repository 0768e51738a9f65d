from __future__ import annotations

import bisect
import math
import xml.etree.ElementTree as ET
from datetime import datetime
from itertools import pairwise

NS = {"g": "http://www.topografix.com/GPX/1/1"}
R = 6371008.8


class Point:
    __slots__ = ("lat", "lon", "ele", "t")

    def __init__(self, lat, lon, ele=None, t=None):
        self.lat, self.lon, self.ele, self.t = lat, lon, ele, t

    def key(self):
        return f"{self.lat:.4f},{self.lon:.4f}"


def distance(a: Point, b: Point) -> float:
    """Great circle, metres."""
    p, q = math.radians(a.lat), math.radians(b.lat)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * R * math.asin(math.sqrt(h))


class Track:
    def __init__(self, name: str, points: list[Point]):
        self.name = name
        self.points = points
        self._along: list[float] | None = None

    @classmethod
    def from_gpx(cls, path) -> "Track":
        root = ET.parse(path).getroot()
        points = []
        for node in root.iterfind(".//g:trkpt", NS):
            ele, when = node.findtext("g:ele", None, NS), node.findtext("g:time", None, NS)
            points.append(Point(float(node.get("lat")), float(node.get("lon")), float(ele) if ele else None,
                                datetime.fromisoformat(when.rstrip("Z")).timestamp() if when else None))
        return cls(root.findtext(".//g:trk/g:name", "unnamed", NS), points)

    def along(self) -> list[float]:
        """Metres from the start, per point."""
        if self._along is None:
            total, out = 0.0, [0.0]
            for a, b in pairwise(self.points):
                total += distance(a, b)
                out.append(total)
            self._along = out
        return self._along

    def length(self) -> float:
        return self.along()[-1]

    def bounds(self):
        lats = [p.lat for p in self.points]
        lons = [p.lon for p in self.points]
        return min(lats), min(lons), max(lats), max(lons)

    def without_spikes(self, fastest=12.0) -> "Track":
        kept = [self.points[0]]
        for p in self.points[1:]:
            seconds = p.t - kept[-1].t
            if seconds > 0 and distance(kept[-1], p) / seconds <= fastest:
                kept.append(p)
        return Track(self.name, kept)

    def climb(self, least=3.0):
        """Metres up and down; changes of less than `least` are noise."""
        up = down = 0.0
        level = self.points[0].ele
        for p in self.points:
            delta = p.ele - level
            if abs(delta) >= least:
                if delta > 0:
                    up += delta
                else:
                    down -= delta
                level = p.ele
        return up, down

    def best(self, metres: float):
        """Seconds of the fastest stretch of that length."""
        along = self.along()
        fastest = math.inf
        for k, start in enumerate(along):
            j = bisect.bisect_left(along, start + metres, k)
            if j == len(along):
                break
            fastest = min(fastest, self.points[j].t - self.points[k].t)
        return None if fastest == math.inf else fastest

    def pauses(self, seconds=60, radius=15):
        found, k = [], 0
        while k < len(self.points) - 1:
            j = k + 1
            while j < len(self.points) and distance(self.points[k], self.points[j]) < radius:
                j += 1
            stay = self.points[j - 1].t - self.points[k].t
            if stay >= seconds:
                found.append((k, stay))
            k = j
        return found


def off_line(p, a, b):
    """Distance of p from the line a-b in metres, flat."""
    shrink = math.cos(math.radians(a.lat))
    ax, ay = 0.0, 0.0
    bx, by = (b.lon - a.lon) * shrink, b.lat - a.lat
    px, py = (p.lon - a.lon) * shrink, p.lat - a.lat
    length = bx * bx + by * by
    t = 0.0 if length == 0 else max(0.0, min(1.0, (px * bx + py * by) / length))
    return math.hypot(px - ax - t * bx, py - ay - t * by) * math.pi / 180 * R


def simplify(points, tolerance):
    """Douglas and Peucker."""
    if len(points) < 3:
        return list(points)
    worst, where = -1.0, 0
    for k in range(1, len(points) - 1):
        d = off_line(points[k], points[0], points[-1])
        if d > worst:
            worst, where = d, k
    if worst <= tolerance:
        return [points[0], points[-1]]
    return simplify(points[:where + 1], tolerance)[:-1] + simplify(points[where:], tolerance)
