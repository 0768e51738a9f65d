import time

import requests


class Fast:
    def load(self):
        return {}


class Slow:
    def load(self):
        return requests.get("https://conf.example.com").json()


class FastFirst(Fast, Slow):
    pass


class SlowFirst(Slow, Fast):
    pass


async def a_fast_first():
    return FastFirst().load()


async def b_slow_first():
    return SlowFirst().load()  # expect: blocking-call-in-async "requests.get"


class Sink:
    def write(self, row):
        time.sleep(0.1)


class Counting:
    def write(self, row):
        self.rows = getattr(self, "rows", 0) + 1
        super().write(row)


class CountingSink(Counting, Sink):
    pass


async def c_cooperative(row):
    CountingSink().write(row)  # expect: blocking-call-in-async "time.sleep"


class Feed:
    def pull(self):
        return requests.post("https://feed.example.com").text


class CachedFeed(Feed):
    def pull(self):
        return "cached"


async def d_override_no_super():
    feed = CachedFeed()
    return feed.pull()
