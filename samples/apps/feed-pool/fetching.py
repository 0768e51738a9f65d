"""Politely fetches many addresses at once."""
import random
import threading
import time
import urllib.error
import urllib.request
from collections import OrderedDict
from functools import wraps


class GaveUp(Exception):
    pass


def retrying(times=3, pause=0.005, on=(urllib.error.HTTPError, urllib.error.URLError)):
    def decorate(function):
        @wraps(function)
        def attempt(*args, **kwargs):
            for k in range(times):
                try:
                    return function(*args, **kwargs)
                except on as error:
                    if getattr(error, "code", 503) < 500:
                        raise GaveUp(f"{args[-1]}: {error}") from error
                    time.sleep(pause * 2 ** k + random.random() * pause)
            raise GaveUp(f"{args[-1]}: {times} times")
        return attempt
    return decorate


class TtlCache:
    """Least recently used ones go first, old ones at once."""

    def __init__(self, size, ttl):
        self.size, self.ttl = size, ttl
        self.items = OrderedDict()
        self.lock = threading.Lock()
        self.hits = self.misses = 0

    def get(self, key):
        with self.lock:
            found = self.items.get(key)
            if found is None or found[0] < time.monotonic():
                self.items.pop(key, None)
                self.misses += 1
                return None
            self.items.move_to_end(key)
            self.hits += 1
            return found[1]

    def put(self, key, value):
        with self.lock:
            self.items[key] = (time.monotonic() + self.ttl, value)
            self.items.move_to_end(key)
            while len(self.items) > self.size:
                self.items.popitem(last=False)


class Gate:
    """Lets so many per second through."""

    def __init__(self, per_second):
        self.gap = 1 / per_second
        self.next = 0.0
        self.lock = threading.Lock()

    def wait(self):
        with self.lock:
            now = time.monotonic()
            at = max(now, self.next)
            self.next = at + self.gap
        if at > now:
            time.sleep(at - now)


class Fetcher:
    def __init__(self, agent, per_second=400, cache=64):
        self.agent = agent
        self.gate = Gate(per_second)
        self.cache = TtlCache(cache, 60)

    @retrying(4)
    def download(self, url):
        self.gate.wait()
        request = urllib.request.Request(url, headers={"User-Agent": self.agent})
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.read()

    def fetch(self, url):
        body = self.cache.get(url)
        if body is None:
            body = self.download(url)
            self.cache.put(url, body)
        return body
