import time

import requests


class Meter:
    def read(self):
        time.sleep(1)


class Dial:
    def read(self):
        time.sleep(2)


class Probe:
    def read(self):
        time.sleep(3)


class Plain:
    def read(self):
        return 1


class Query:
    def where(self, name):
        return self

    def limit(self, count) -> "Query":
        return self

    def run(self):
        return requests.post("https://example.org/query", timeout=3)

    def describe(self):
        return "query"


class Builder:
    def __init__(self):
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        return self

    def build(self):
        return Probe()


def make_meter() -> Meter:
    return registry["meter"]()


def make_dial():
    dial = Dial()
    return dial


def make_plain():
    return Plain()


def make_either(flag):
    if flag:
        return Plain()
    return Late()


class Late:
    def read(self):
        time.sleep(4)


def make_pair():
    return Plain(), Paired()


class Paired:
    def read(self):
        time.sleep(5)


def make_session():
    return requests.Session()


def make_reader():
    return read_slowly


def read_slowly():
    time.sleep(6)


registry = {}
