import json
import math
import sqlite3
import time
import urllib.parse
import urllib.request


def haversine(a, b):
    la, lo, lb, lp = map(math.radians, (*a, *b))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2
    return 12742.0 * math.asin(math.sqrt(h))


def distance_matrix(points):
    n = len(points)
    m = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1, n):
            m[i][j] = m[j][i] = haversine(points[i], points[j])
    return m


class Geocoder:
    """Address -> (lat, lon). One request at a time, answers are kept."""

    def __init__(self, url, cache):
        self.url = url
        self.db = sqlite3.connect(cache)
        self.db.execute("CREATE TABLE IF NOT EXISTS place (address TEXT PRIMARY KEY, lat REAL, lon REAL)")
        self.next_call = 0.0

    def from_cache(self, address):
        return self.db.execute("SELECT lat, lon FROM place WHERE address = ?", (address,)).fetchone()

    def keep(self, address, where):
        self.db.execute("INSERT OR REPLACE INTO place VALUES (?, ?, ?)", (address, *where))
        self.db.commit()

    def throttle(self, gap=0.012):
        wait = self.next_call - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        self.next_call = time.monotonic() + gap

    def online(self, address):
        self.throttle()
        query = urllib.parse.urlencode({"q": address, "format": "json", "limit": 5})
        with urllib.request.urlopen(f"{self.url}/search?{query}", timeout=10) as r:
            hits = json.load(r)
        if not hits:
            raise LookupError(address)
        best = max(hits, key=lambda h: h["importance"])
        return float(best["lat"]), float(best["lon"])

    def locate(self, address):
        where = self.from_cache(address)
        if where is None:
            where = self.online(address)
            self.keep(address, where)
        return where
