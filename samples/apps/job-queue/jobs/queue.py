import json
import sqlite3
import threading
import time
from dataclasses import dataclass, field

SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'ready', priority INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0, run_at REAL NOT NULL DEFAULT 0, result TEXT
);
CREATE INDEX IF NOT EXISTS jobs_ready ON jobs(state, priority, id);
"""


@dataclass
class Job:
    id: int
    kind: str
    payload: dict
    attempts: int = 0
    log: list = field(default_factory=list)


class JobQueue:
    """Jobs in SQLite, handed out one at a time to any number of threads."""

    def __init__(self, path="jobs.db", max_attempts=3):
        self.conn = sqlite3.connect(path, check_same_thread=False)
        self.conn.executescript(SCHEMA)
        self.max_attempts = max_attempts
        self.lock = threading.Lock()
        self.changed = threading.Condition(self.lock)

    def put(self, kind, payload, priority=0):
        with self.changed:
            cursor = self.conn.execute("INSERT INTO jobs (kind, payload, priority) VALUES (?, ?, ?)",
                                       (kind, json.dumps(payload), priority))
            self.conn.commit()
            self.changed.notify()
            return cursor.lastrowid

    def put_all(self, items):
        with self.changed:
            self.conn.executemany("INSERT INTO jobs (kind, payload, priority) VALUES (?, ?, ?)",
                                  [(kind, json.dumps(payload), prio) for kind, payload, prio in items])
            self.conn.commit()
            self.changed.notify_all()

    def _claim(self):
        row = self.conn.execute(
            "SELECT id, kind, payload, attempts FROM jobs WHERE state = 'ready' AND run_at <= ? "
            "ORDER BY priority DESC, id LIMIT 1", (time.time(),)).fetchone()
        if row is None:
            return None
        self.conn.execute("UPDATE jobs SET state = 'running', attempts = attempts + 1 WHERE id = ?", row[:1])
        self.conn.commit()
        return Job(row[0], row[1], json.loads(row[2]), row[3] + 1)

    def take(self, timeout=1.0):
        deadline = time.monotonic() + timeout
        with self.changed:
            while (job := self._claim()) is None:
                left = deadline - time.monotonic()
                if left <= 0:
                    return None
                self.changed.wait(min(left, 0.05))
            return job

    def done(self, job, result):
        with self.changed:
            self.conn.execute("UPDATE jobs SET state = 'done', result = ? WHERE id = ?",
                              (json.dumps(result), job.id))
            self.conn.commit()
            self.changed.notify_all()

    def failed(self, job, error):
        with self.changed:
            state = "ready" if job.attempts < self.max_attempts else "dead"
            self.conn.execute("UPDATE jobs SET state = ?, run_at = ?, result = ? WHERE id = ?",
                              (state, time.time() + 0.05 * 2 ** job.attempts, repr(error), job.id))
            self.conn.commit()
            self.changed.notify_all()

    def counts(self):
        with self.lock:
            return dict(self.conn.execute("SELECT state, COUNT(*) FROM jobs GROUP BY state"))

    def join(self):
        with self.changed:
            while self.conn.execute(
                    "SELECT 1 FROM jobs WHERE state IN ('ready', 'running') LIMIT 1").fetchone():
                self.changed.wait(0.2)

    def results(self, kind):
        with self.lock:
            rows = self.conn.execute("SELECT result FROM jobs WHERE kind = ? AND state = 'done' ORDER BY id",
                                     (kind,)).fetchall()
        return [json.loads(row[0]) for row in rows]

    def close(self):
        self.conn.close()
