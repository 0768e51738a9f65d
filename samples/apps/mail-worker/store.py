import json
import sqlite3
import threading
import time


class JobStore:
    """The queue, in a database, so that it survives a restart. One connection per thread."""

    def __init__(self, path):
        self.path = path
        self.local = threading.local()
        self.connection().executescript(
            "create table if not exists job(id integer primary key, body text, state text default 'new', tries integer default 0, due real default 0);"
            "create index if not exists job_state on job(state, due);")

    def connection(self):
        if not hasattr(self.local, "db"):
            self.local.db = sqlite3.connect(self.path, timeout=20, isolation_level=None)
        return self.local.db

    def put_many(self, bodies):
        db = self.connection()
        db.execute("begin immediate")
        for body in bodies:
            db.execute("insert into job(body) values(?)", (json.dumps(body),))
        db.execute("commit")

    def claim(self):
        row = self.connection().execute(
            "update job set state = 'busy', tries = tries + 1 where id = (select id from job where state = 'new' and due <= ? order by id limit 1) "
            "returning id, body, tries", (time.time(),)).fetchone()
        return (row[0], json.loads(row[1]), row[2]) if row else None

    def done(self, ident):
        self.connection().execute("update job set state = 'done' where id = ?", (ident,))

    def retry(self, ident, delay):
        self.connection().execute("update job set state = 'new', due = ? where id = ?", (time.time() + delay, ident))

    def fail(self, ident):
        self.connection().execute("update job set state = 'failed' where id = ?", (ident,))

    def counts(self):
        return dict(self.connection().execute("select state, count(*) from job group by state"))
