import math
import sqlite3
import statistics
from contextlib import closing

SCHEMA = """
create table if not exists run (id integer primary key, at text default current_timestamp);
create table if not exists result (run integer, ident text, outcome text, seconds real);
create index if not exists result_ident on result (ident);
"""


class History:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.executescript(SCHEMA)

    def close(self):
        self.db.close()

    def add(self, results):
        with self.db:
            number = self.db.execute("insert into run default values").lastrowid
            self.db.executemany(
                "insert into result values (?, ?, ?, ?)",
                [(number, r.ident, r.outcome, r.seconds) for r in results if r.outcome != "skipped"])
        return number

    def series(self):
        found = {}
        with closing(self.db.execute("select ident, outcome, seconds from result order by run")) as rows:
            for ident, outcome, seconds in rows:
                found.setdefault(ident, []).append((outcome, seconds))
        return found

    def expected(self):
        return {ident: statistics.median(s for _, s in runs) for ident, runs in self.series().items()}


def flips(outcomes):
    return sum(a != b for a, b in zip(outcomes, outcomes[1:]))


def flaky(series, least=2):
    found = []
    for ident, runs in series.items():
        changes = flips([outcome for outcome, _ in runs])
        if changes >= least:
            found.append((changes / max(1, len(runs) - 1), ident))
    return sorted(found, reverse=True)


def mann_whitney(left, right):
    """z-score of the rank sum of `left`."""
    ranked = sorted([(value, 0) for value in left] + [(value, 1) for value in right])
    total, position = 0.0, 0
    while position < len(ranked):
        last = position
        while last + 1 < len(ranked) and ranked[last + 1][0] == ranked[position][0]:
            last += 1
        rank = (position + last) / 2 + 1
        total += rank * sum(1 for _, side in ranked[position:last + 1] if side == 0)
        position = last + 1
    n, m = len(left), len(right)
    mean = n * (n + m + 1) / 2
    spread = math.sqrt(n * m * (n + m + 1) / 12)
    return (total - mean) / spread if spread else 0.0


def slower(series, window=8, limit=2.5):
    found = []
    for ident, runs in series.items():
        seconds = [s for outcome, s in runs if outcome == "passed"]
        if len(seconds) < 2 * window:
            continue
        score = mann_whitney(seconds[-window:], seconds[:-window])
        if score > limit:
            found.append((score, ident))
    return sorted(found, reverse=True)
