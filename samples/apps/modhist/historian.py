import math
import sqlite3


class Historian:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("create table if not exists sample (name text, at real, value real)")
        self.db.execute("create index if not exists by_name on sample (name, at)")

    def record(self, at, values):
        with self.db:
            self.db.executemany("insert into sample values (?, ?, ?)", [(n, at, v) for n, v in values.items()])

    def import_csv(self, path):
        with open(path) as f:
            next(f)
            rows = [(n, float(t), float(v)) for n, t, v in (line.split(",") for line in f)]
        with self.db:
            self.db.executemany("insert into sample values (?, ?, ?)", rows)
        return len(rows)

    def series(self, name):
        return self.db.execute("select at, value from sample where name = ? order by at", (name,)).fetchall()

    def names(self):
        return [n for (n,) in self.db.execute("select distinct name from sample order by name")]

    def hourly(self):
        return self.db.execute("select name, cast(at / 3600 as int) h, avg(value), min(value), max(value) from sample group by name, h").fetchall()

    def thin(self, before):
        with self.db:
            return self.db.execute("delete from sample where at < ?", (before,)).rowcount

    def close(self):
        self.db.close()


def swinging_door(series, deviation):
    """Drops samples that lie within a corridor (Bristol 1987)."""
    if len(series) < 3:
        return list(series)
    kept = [series[0]]
    (t0, v0), last = series[0], series[1]
    upper, lower = math.inf, -math.inf
    for t, v in series[1:]:
        if t == t0:
            continue
        upper = min(upper, (v + deviation - v0) / (t - t0))
        lower = max(lower, (v - deviation - v0) / (t - t0))
        if lower > upper:
            kept.append(last)
            t0, v0 = last
            upper, lower = ((v + deviation - v0) / (t - t0), (v - deviation - v0) / (t - t0)) if t != t0 else (math.inf, -math.inf)
        last = (t, v)
    kept.append(last)
    return kept


def ewma_outliers(series, alpha=0.1, limit=5.0):
    mean, var, found = series[0][1], 1e-6, []
    for t, v in series[1:]:
        off = v - mean
        if off * off > limit * limit * var and var > 1e-5:
            found.append(t)
            continue
        mean += alpha * off
        var = (1 - alpha) * (var + alpha * off * off)
    return found
