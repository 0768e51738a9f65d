import time
import urllib.request

import requests


class Pipeline:
    def __init__(self, *stages):
        self.stages = stages

    def run(self, value):
        for stage in self.stages:
            value = stage.apply(value)
        return value


class Fetch:
    def apply(self, value):
        return self.open(value).read()

    def open(self, value):
        return urllib.request.urlopen(value)


class Upper:
    def apply(self, value):
        return value.upper()


class Session:
    """A session of this project, not of a library."""

    def __init__(self, token):
        self.token = token

    def get(self, name):
        return self.token + name

    @property
    def http(self):
        return requests.Session()


class Cache:
    def __init__(self, loader):
        self.loader = loader
        self.values = {}

    def __getitem__(self, key):
        if key not in self.values:
            self.values[key] = self.loader(key)
        return self.values[key]


def slow_loader(key):
    time.sleep(1)
    return key


def outer_five():
    return outer_four()


def outer_four():
    return outer_three()


def outer_three():
    return (lambda: outer_two())()


def outer_two():
    return next(iter([outer_one()]))


def outer_one():
    return requests.head("https://example.org", timeout=3)
