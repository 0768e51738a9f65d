import sqlite3

TABLES = """
pragma journal_mode = delete;
create table if not exists reading(meter text, stamp integer, kwh real, quality text, primary key(meter, stamp));
create table if not exists bill(meter text primary key, cost real, peak real);
create table if not exists reject(path text, line integer, why text);
"""


class Warehouse:
    def __init__(self, path):
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.executescript(TABLES)

    def store_meter(self, meter, readings, cost, peak):
        """One meter, one transaction: bills must not see half of one."""
        self.db.execute("begin immediate")
        self.db.executemany("insert or replace into reading values(?, ?, ?, ?)", readings)
        self.db.execute("insert or replace into bill values(?, ?, ?)", (meter, cost, peak))
        self.db.execute("commit")

    def store_rejects(self, rejects):
        self.db.execute("begin")
        self.db.executemany("insert into reject values(?, ?, ?)", rejects)
        self.db.execute("commit")

    def mark(self, key):
        self.db.execute("create table if not exists mark(key text primary key, n integer)")
        self.db.execute("insert into mark values(?, 1) on conflict(key) do update set n = n + 1", (key,))

    def hourly(self):
        return self.db.execute("select stamp / 3600 % 24 as hour, avg(kwh), max(kwh) from reading group by hour order by hour").fetchall()

    def top(self, n):
        return self.db.execute("select meter, cost from bill order by cost desc limit ?", (n,)).fetchall()

    def close(self):
        self.db.close()
