import sqlite3

SCHEMA = """
create table if not exists feed(url text primary key, etag text);
create table if not exists seen(key text primary key, feed text, title text, at text);
"""


class Archive:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.executescript(SCHEMA)

    def etags(self):
        return dict(self.db.execute("select url, etag from feed where etag is not null"))

    def remember(self, url, etag):
        self.db.execute("insert into feed values(?, ?) on conflict(url) do update set etag = excluded.etag", (url, etag))

    def add(self, feed, entries):
        """Those of the entries that were not here before."""
        fresh = []
        for entry in entries:
            cursor = self.db.execute("insert or ignore into seen values(?, ?, ?, ?)",
                                     (entry.key, feed, entry.title, entry.when.isoformat()))
            if cursor.rowcount:
                fresh.append(entry)
        return fresh

    def commit(self):
        self.db.commit()

    def close(self):
        self.db.close()
