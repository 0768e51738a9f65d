import heapq
import http.client
import itertools
import posixpath
import threading
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

DROPPED = {"utm_source", "utm_medium", "session", "ref"}


def canonical(url):
    parts = urlsplit(url)
    path = posixpath.normpath(parts.path or "/")
    query = urlencode(sorted((k, v) for k, v in parse_qsl(parts.query) if k not in DROPPED))
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), path.replace("//", "/"), query, ""))


class Rules:
    """robots.txt, asked for once for each host."""

    def __init__(self, agent="site-crawl"):
        self.agent = agent
        self.hosts = {}
        self.lock = threading.Lock()

    def read(self, host):
        connection = http.client.HTTPConnection(host, timeout=10)
        try:
            connection.request("GET", "/robots.txt")
            response = connection.getresponse()
            text = response.read().decode("utf-8", "replace")
            return self.parse(text) if response.status == 200 else []
        finally:
            connection.close()

    def parse(self, text):
        mine, denied = False, []
        for line in text.splitlines():
            key, _, value = line.split("#", 1)[0].partition(":")
            key, value = key.strip().lower(), value.strip()
            if key == "user-agent":
                mine = value == "*" or value.lower() in self.agent
            elif key == "disallow" and mine and value:
                denied.append(value)
        return denied

    def allowed(self, url):
        parts = urlsplit(url)
        with self.lock:
            if parts.netloc not in self.hosts:
                self.hosts[parts.netloc] = self.read(parts.netloc)
        return not any(parts.path.startswith(prefix) for prefix in self.hosts[parts.netloc])


class Frontier:
    """What is still to be fetched, the shallowest first. `next` blocks until there is something, or all is done."""

    def __init__(self, rules, limit):
        self.rules = rules
        self.limit = limit
        self.heap = []
        self.seen = set()
        self.busy = 0
        self.given = 0
        self.order = itertools.count()
        self.changed = threading.Condition()

    def add(self, url, depth):
        url = canonical(url)
        with self.changed:
            if url in self.seen:
                return False
            self.seen.add(url)
        if not self.rules.allowed(url):
            return False
        with self.changed:
            heapq.heappush(self.heap, (depth, next(self.order), url))
            self.changed.notify()
        return True

    def next(self):
        with self.changed:
            while True:
                if self.given >= self.limit or not self.heap and not self.busy:
                    self.changed.notify_all()
                    return None
                if self.heap:
                    break
                self.changed.wait()
            depth, _, url = heapq.heappop(self.heap)
            self.busy += 1
            self.given += 1
            return url, depth

    def done(self):
        with self.changed:
            self.busy -= 1
            self.changed.notify_all()
