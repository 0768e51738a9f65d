from __future__ import annotations

import threading
import time
from dataclasses import dataclass

import requests


class Http:
    def __init__(self):
        self.session = requests.Session()

    def fetch(self, url):
        return self.session.get(url).text

    def describe(self):
        return {"headers": dict(self.session.headers)}


class Crawler:
    def __init__(self, urls):
        self.urls = urls
        self.http = Http()
        self.seen = {}

    async def step(self, url):
        return self.http.fetch(url)  # expect: blocking-call-in-async "requests"

    async def lookup(self, url):
        return self.seen.get(url)

    async def info(self):
        return self.http.describe()


class Base:
    def prepare(self):
        self.gate = threading.Event()


class Child(Base):
    async def hold(self):
        self.gate.wait()  # expect: blocking-call-in-async "wait"

    async def is_open(self):
        return self.gate.is_set()


@dataclass
class Pacer:
    delay: float

    def tick(self):
        time.sleep(self.delay)


@dataclass
class Context:
    pacer: Pacer
    label: str = ""


async def paced(ctx: Context):
    ctx.pacer.tick()  # expect: blocking-call-in-async "time.sleep"


async def labelled(ctx: Context):
    return ctx.label.strip()


http = Http()


class Registry:
    def __init__(self):
        self.created = time.monotonic()
        time.sleep(0.5)

    def names(self):
        return ["a", "b"]


registry = Registry()


async def names():
    return registry.names()
