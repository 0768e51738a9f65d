"""What the lab has and has measured, in one SQLite file."""

import sqlite3

SCHEMA = """
create table if not exists readings (device text, second integer, value real);
create table if not exists reagents (id integer primary key, name text, expires text, shelf text);
create index if not exists by_device on readings (device, second);
"""


class Store:
    def __init__(self, path=":memory:"):
        self.db = sqlite3.connect(path)
        self.db.executescript(SCHEMA)

    def add(self, readings):
        with self.db:
            for device, second, value in readings:
                self.db.execute("insert into readings values (?, ?, ?)", (device, second, value))
        return self.db.execute("select count(*) from readings").fetchone()[0]

    def latest(self, devices):
        found = {}
        for device in devices:
            row = self.db.execute("select value from readings where device = ? order by second desc limit 1", (device,)).fetchone()
            found[device] = row[0] if row else None
        return found

    def hourly(self, device):
        """Mean of each hour, counted here and not by the data base."""
        sums = {}
        for second, value in self.db.execute("select second, value from readings where device = ?", (device,)):
            hour = second // 3600
            total, n = sums.get(hour, (0.0, 0))
            sums[hour] = (total + value, n + 1)
        return {hour: total / n for hour, (total, n) in sums.items()}
