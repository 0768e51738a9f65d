"""Talks to the polling places and keeps what they have sent."""
import hashlib
import hmac
import json
import logging
import socket
import sqlite3
import struct
import time
from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)


class Refused(Exception):
    pass


class PollingPlace:
    def __init__(self, name, host, port, secret):
        self.name, self.address, self.secret = name, (host, port), secret

    def _receive(self, sock, n):
        parts = []
        while n:
            part = sock.recv(min(n, 65536))
            if not part:
                raise ConnectionError(f"{self.name} hung up")
            parts.append(part)
            n -= len(part)
        return b"".join(parts)

    def _answer(self, challenge):
        return hmac.new(self.secret, challenge, hashlib.sha256).digest()

    def _frame(self, sock):
        (size,) = struct.unpack(">I", self._receive(sock, 4))
        return self._receive(sock, size)

    def fetch(self):
        with socket.create_connection(self.address, timeout=10) as sock:
            challenge = self._receive(sock, 16)
            sock.sendall(self._answer(challenge))
            if self._receive(sock, 1) != b"+":
                raise Refused(self.name)
            text, seal = self._frame(sock), self._frame(sock)
        if hashlib.sha256(text).digest() != seal:
            raise ValueError(f"{self.name}: seal broken")
        return text.decode()

    def fetch_patiently(self, tries=3):
        for attempt in range(1, tries + 1):
            try:
                return self.fetch()
            except (ConnectionError, Refused) as e:
                log.info("%s: %s", self.name, e)
                if attempt == tries:
                    raise
                time.sleep(0.03 * attempt)


class Register:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("create table if not exists bundle (place text, taken real, informal int, papers text)")

    def store(self, place, rankings, informal):
        with self.db:
            self.db.execute("insert into bundle values (?, ?, ?, ?)", (place, time.time(), informal, json.dumps(rankings)))

    def turnout(self):
        return dict(self.db.execute("select place, count(*) from bundle group by place order by 1"))

    def rankings(self):
        for (text,) in self.db.execute("select papers from bundle"):
            yield from map(tuple, json.loads(text))


def collect(places, workers=4):
    with ThreadPoolExecutor(workers) as pool:
        return dict(zip((p.name for p in places), pool.map(PollingPlace.fetch_patiently, places)))
