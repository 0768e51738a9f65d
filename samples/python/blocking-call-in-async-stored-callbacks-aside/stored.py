import time

import requests


class Watcher:
    def __init__(self, on_change, on_error=None):
        self.on_change = on_change
        self._on_error = on_error or self._ignore

    def _ignore(self, error):
        return None

    async def poll(self):
        self.on_change("x")  # expect: blocking-call-in-async "time.sleep"

    async def fail(self, error):
        self._on_error(error)


def reload(path):
    time.sleep(3)


def main():
    return Watcher(reload)


class Button:
    def __init__(self):
        self._handlers = []

    def connect(self, handler):
        self._handlers.append(handler)

    def click(self):
        for handler in self._handlers:
            handler(self)


def order(button):
    requests.post("https://shop.example.com/order")


async def clicked():
    button = Button()
    button.connect(order)
    button.click()  # expect: blocking-call-in-async "requests.post"


async def wired(button: Button):
    button.connect(order)


async def ranked(hosts):
    return sorted(hosts, key=latency)  # expect: blocking-call-in-async "urlopen"


async def by_length(hosts):
    return sorted(hosts, key=len)


async def lazy_map(hosts, jobs):
    jobs.append(map(latency, hosts))


def latency(host):
    from urllib import request

    return request.urlopen(host).status
