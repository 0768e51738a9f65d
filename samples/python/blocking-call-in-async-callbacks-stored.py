"""Callbacks kept in lists, tables and objects, and registries filled by decorators."""
import threading
import time
from functools import reduce

import requests


class Bus:
    def __init__(self):
        self.listeners = []

    def subscribe(self, listener):
        self.listeners.append(listener)

    def emit(self):
        for listener in self.listeners:
            listener()


class QuietBus:
    def __init__(self):
        self.listeners = []

    def subscribe(self, listener):
        self.listeners.append(listener)

    def count(self):
        return len(self.listeners)


class ThreadBus:
    def __init__(self):
        self.listeners = []

    def subscribe(self, listener):
        self.listeners.append(listener)

    def emit(self):
        for listener in self.listeners:
            threading.Thread(target=listener).start()


def on_emit():
    time.sleep(1)


def on_count():
    time.sleep(1)


def on_thread():
    time.sleep(1)


COMMANDS = {}


def command(name):
    def register(function):
        COMMANDS[name] = function
        return function

    return register


@command("sync")
def sync_command():
    return requests.get("https://example.org/sync", timeout=3)


class Csv:
    def parse(self):
        return None


class Web:
    def parse(self):
        return requests.post("https://example.org/parse", timeout=3)


PARSERS = {"csv": Csv, "web": Web}


def slow_reduce(left, right):
    time.sleep(1)
    return left + right


def slow_filter(item):
    time.sleep(1)
    return bool(item)


def slow_rank(item):
    time.sleep(1)
    return item


def slow_sort(item):
    time.sleep(1)
    return item


def use_bus():
    bus = Bus()
    bus.subscribe(on_emit)
    bus.emit()


async def listeners_called_by_the_bus():
    use_bus()  # expect: blocking-call-in-async "time.sleep"


async def listeners_only_counted():
    bus = QuietBus()
    bus.subscribe(on_count)
    return bus.count()


async def listeners_started_in_threads():
    bus = ThreadBus()
    bus.subscribe(on_thread)
    bus.emit()


async def registered_by_a_decorator(name):
    return COMMANDS[name]()  # expect: blocking-call-in-async "requests.get"


async def table_of_classes(name):
    return PARSERS[name]().parse()  # expect: blocking-call-in-async "requests.post"


async def folded_by_reduce(items):
    return reduce(slow_reduce, items)  # expect: blocking-call-in-async "time.sleep"


async def filtered_and_consumed(items):
    return list(filter(slow_filter, items))  # expect: blocking-call-in-async "time.sleep"


async def key_of_max(items):
    return max(items, key=slow_rank)  # expect: blocking-call-in-async "time.sleep"


async def key_of_list_sort():
    values = [3, 1, 2]
    values.sort(key=slow_sort)  # expect: blocking-call-in-async "time.sleep"
