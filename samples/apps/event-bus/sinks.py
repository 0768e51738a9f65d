import asyncio
import json
import os
import sqlite3
from urllib.parse import urlsplit


class HttpError(Exception):
    pass


class Webhook:
    """Posts events as JSON, a few at a time."""

    def __init__(self, url, parallel=2, attempts=3):
        parts = urlsplit(url)
        self.host, self.port, self.path = parts.hostname, parts.port, parts.path or "/"
        self.gate = asyncio.Semaphore(parallel)
        self.attempts = attempts
        self.delivered = 0

    async def post(self, body):
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            writer.write(f"POST {self.path} HTTP/1.0\r\nHost: {self.host}\r\n"
                         f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
            await writer.drain()
            status = int((await reader.readline()).split()[1])
            payload = (await reader.read()).partition(b"\r\n\r\n")[2]
        finally:
            writer.close()
        if status >= 400:
            raise HttpError(status)
        return payload

    async def __call__(self, event):
        body = json.dumps({"topic": event.topic, **event.data}).encode()
        async with self.gate:
            for attempt in range(self.attempts):
                try:
                    await self.post(body)
                    self.delivered += 1
                    return
                except HttpError:
                    if attempt + 1 == self.attempts:
                        raise
                    await asyncio.sleep(0.02 * 2 ** attempt)


class Journal:
    def __init__(self, path, sync_every=20):
        self.handle = open(path, "a", encoding="utf-8")
        self.sync_every = sync_every
        self.pending = 0

    def __call__(self, event):
        self.handle.write(json.dumps([event.stamp, event.topic, event.data]) + "\n")
        self.pending += 1
        if self.pending >= self.sync_every:
            self.sync()

    def sync(self):
        self.handle.flush()
        os.fsync(self.handle.fileno())
        self.pending = 0

    def close(self):
        self.sync()
        self.handle.close()


class Archive:
    def __init__(self, path):
        self.conn = sqlite3.connect(path)
        self.conn.execute("CREATE TABLE IF NOT EXISTS events (stamp REAL, topic TEXT, sensor TEXT, value REAL)")
        self.rows = []

    def __call__(self, event):
        self.rows.append((event.stamp, event.topic, event.data["sensor"], event.data["value"]))
        if len(self.rows) >= 200:
            self.flush()

    def flush(self):
        with self.conn:
            self.conn.executemany("INSERT INTO events VALUES (?, ?, ?, ?)", self.rows)
        self.rows.clear()

    def means(self):
        return dict(self.conn.execute("SELECT sensor, AVG(value) FROM events GROUP BY sensor"))

    def close(self):
        self.flush()
        self.conn.close()


class Notifier:
    """Hands alarms to a command of the system."""

    def __init__(self, command):
        self.command = command
        self.codes = []

    async def __call__(self, event):
        process = await asyncio.create_subprocess_exec(
            *self.command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
        out, _ = await process.communicate(json.dumps(event.data).encode())
        self.codes.append((process.returncode, len(out)))
