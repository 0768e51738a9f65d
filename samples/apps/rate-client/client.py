import hashlib
import http.client
import json
import threading
import zlib
from urllib.parse import urlencode, urlsplit

from limits import CircuitBreaker, CircuitOpen, TokenBucket, retry


class ServerTrouble(Exception):
    pass


class MetricsClient:
    """Reads pages of samples from the metrics service."""

    def __init__(self, url, key, rate=60.0, burst=10):
        parts = urlsplit(url)
        self.host, self.port = parts.hostname, parts.port
        self.key = key
        self.bucket = TokenBucket(rate, burst)
        self.breaker = CircuitBreaker()
        self.local = threading.local()
        self.calls = 0

    def _connection(self):
        if not hasattr(self.local, "connection"):
            self.local.connection = http.client.HTTPConnection(self.host, self.port, timeout=10)
        return self.local.connection

    def _signature(self, path):
        nonce = 0
        while True:
            value = hashlib.sha256(f"{self.key}|{path}|{nonce}".encode()).hexdigest()
            if value.startswith("000"):
                return f"{nonce}:{value}"
            nonce += 1

    @retry(ServerTrouble, CircuitOpen, ConnectionError, http.client.HTTPException, attempts=6)
    def fetch(self, path, **query):
        self.breaker.before()
        self.bucket.acquire()
        self.calls += 1
        target = f"{path}?{urlencode(query)}" if query else path
        connection = self._connection()
        try:
            connection.request("GET", target, headers={"X-Sign": self._signature(path)})
            reply = connection.getresponse()
            body = reply.read()
        except (ConnectionError, http.client.HTTPException):
            connection.close()
            self.breaker.failure()
            raise
        if reply.status >= 500:
            self.breaker.failure()
            raise ServerTrouble(reply.status)
        self.breaker.success()
        return self.decode(body, reply.headers.get("Content-Encoding"))

    @staticmethod
    def decode(body, encoding):
        if encoding == "deflate":
            body = zlib.decompress(body)
        return json.loads(body)

    def stations(self):
        return self.fetch("/stations")

    def pages(self, station):
        cursor = 0
        while cursor is not None:
            page = self.fetch(f"/samples/{station}", cursor=cursor)
            yield page["samples"]
            cursor = page["next"]

    def samples(self, station):
        return [tuple(pair) for page in self.pages(station) for pair in page]

    def ping(self):
        return self.fetch("/ping")["ok"]

    def close(self):
        if hasattr(self.local, "connection"):
            self.local.connection.close()
