import http.client
import queue
import threading
import time
from urllib.parse import urlsplit


class Upstream:
    """Keeps a few connections to the origin server open."""

    def __init__(self, url, connections=2, ttl=0.5):
        parts = urlsplit(url)
        self.idle = queue.Queue()
        for _ in range(connections):
            self.idle.put(http.client.HTTPConnection(parts.hostname, parts.port, timeout=10))
        self.ttl = ttl
        self.fresh = {}

    def fetch(self, path):
        known = self.fresh.get(path)
        if known and known[0] > time.monotonic():
            return known[1]
        connection = self.idle.get()
        try:
            connection.request("GET", path)
            reply = connection.getresponse()
            body = reply.read()
        finally:
            self.idle.put(connection)
        if reply.status == 200:
            self.fresh[path] = (time.monotonic() + self.ttl, body)
        return body

    def close(self):
        while not self.idle.empty():
            self.idle.get().close()


class ChangeFeed:
    def __init__(self):
        self.condition = threading.Condition()
        self.changes = []

    def add(self, name):
        with self.condition:
            self.changes.append(name)
            self.condition.notify_all()

    def since(self, position, timeout):
        with self.condition:
            self.condition.wait_for(lambda: len(self.changes) > position, timeout)
            return self.changes[position:]
