import time
from time import sleep

import redis
import requests


def _record(seconds):
    return seconds


class Poller:
    sleep = staticmethod(_record)

    async def run(self):
        sleep(5)  # expect: blocking-call-in-async "sleep"

    async def dry_run(self):
        return self.sleep(5)


async def drain(stamps):
    newest = max(time for time in stamps)
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
    return newest


async def ids(batches: list[dict[str, str]]):
    return [requests.get("id") for requests in batches]


class SimClock:
    def __init__(self):
        self.now = 0

    def sleep(self, seconds):
        self.now += seconds


async def simulate(time: SimClock, steps: int):
    for _ in range(steps):
        time.sleep(10)
    return time.now


async def dry(values):
    total = []

    def sleep(n):
        total.append(n)

    for v in values:
        sleep(v)
    return total


class RedisBackend:
    def __init__(self):
        self.conn = redis.Redis(host="cache")

    def read(self, key):
        return self.conn.get(key)


_backend = None


def setup():
    global _backend
    _backend = RedisBackend()


async def get_value(key):
    return _backend.read(key)  # expect: blocking-call-in-async "redis"


def _download(url):
    return requests.get(url).content


def make_handler():
    fetch = None

    def install():
        nonlocal fetch
        fetch = _download

    install()

    async def handler(url):
        return fetch(url)  # expect: blocking-call-in-async "requests.get"

    return handler


def _slow():
    return requests.options("https://example.com").headers


def build(step):
    def _slow():
        return step + 1

    async def handler():
        return _slow()

    return handler
