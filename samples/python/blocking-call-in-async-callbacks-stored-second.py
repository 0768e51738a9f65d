"""Callbacks kept in lists, tables and objects, and registries filled by decorators."""
import time
from functools import singledispatch

import requests


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


def slow_passed_through(value):
    time.sleep(1)
    return value


def apply(function, *args, **options):
    return function(*args, **options)


def apply_twice(function):
    return apply_once(function)


def apply_once(function):
    return function(1)


def slow_nested(value):
    time.sleep(value)


@singledispatch
def render(value):
    return str(value)


def retry(times=3, action=None):
    for _ in range(times):
        action()


def slow_keyword():
    time.sleep(1)


class Scheduler:
    def __init__(self, now=time.monotonic, pause=time.sleep):
        self.now = now
        self.pause = pause

    def wait(self):
        self.pause(1)

    def age(self):
        return self.now()


def make_adder(amount):
    def add(value):
        time.sleep(amount)
        return value + amount

    return add


def make_quiet_adder(amount):
    def add(value):
        return value + amount

    return add


async def passed_with_its_arguments():
    return apply(slow_passed_through, 1)  # expect: blocking-call-in-async "time.sleep"


async def passed_through_two_functions():
    apply_twice(slow_nested)  # expect: blocking-call-in-async "time.sleep"


async def passed_by_keyword():
    retry(action=slow_keyword)  # expect: blocking-call-in-async "time.sleep"


async def passed_harmless_through_two_functions():
    apply_twice(str)
    apply(render, 1)
    retry(action=list)


async def default_callback_of_a_constructor():
    Scheduler().wait()  # expect: blocking-call-in-async "time.sleep"


async def harmless_default_callback():
    return Scheduler().age()


async def closure_made_and_called():
    add = make_adder(1)
    return add(2)  # expect: blocking-call-in-async "time.sleep"


async def closure_made_but_not_called():
    return make_adder(1).__name__


async def harmless_closure():
    return make_quiet_adder(1)(2)
