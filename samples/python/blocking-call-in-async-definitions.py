"""Several definitions of one name."""
import sys
import time
from typing import overload

import requests


def redefined_quiet():
    time.sleep(1)


def redefined_quiet():  # noqa: F811
    return None


def redefined_slow():
    return None


def redefined_slow():  # noqa: F811
    time.sleep(1)


if sys.platform == "win32":

    def platform_wait():
        return None

else:

    def platform_wait():
        time.sleep(1)


try:
    import fastsleep
except ImportError:

    def optional_wait():
        time.sleep(2)

else:
    optional_wait = fastsleep.wait


@overload
def overloaded(value: int) -> int: ...


@overload
def overloaded(value: str) -> str: ...


def overloaded(value):
    time.sleep(1)
    return value


class Twice:
    def method(self):
        time.sleep(1)

    def method(self):  # noqa: F811
        return None

    def other(self):
        time.sleep(1)

    renamed = other


def assigned_over():
    time.sleep(1)


assigned_over = str.upper


async def last_definition_is_harmless():
    redefined_quiet()


async def last_definition_blocks():
    redefined_slow()  # expect: blocking-call-in-async "time.sleep"


async def definition_by_platform():
    platform_wait()  # expect: blocking-call-in-async "time.sleep"


async def definition_after_an_import_error():
    optional_wait()  # expect: blocking-call-in-async "time.sleep"


async def implementation_below_overloads():
    return overloaded(1)  # expect: blocking-call-in-async "time.sleep"


async def method_defined_twice():
    Twice().method()


async def method_under_a_second_name():
    Twice().renamed()  # expect: blocking-call-in-async "time.sleep"


async def assigned_after_its_definition(text):
    return assigned_over(text)


async def rebound_before_the_call(url):
    fetch = requests.get
    fetch = str
    return fetch(url)


async def rebound_after_the_call(url):
    fetch = requests.get
    fetch(url)  # expect: blocking-call-in-async "requests.get"
    fetch = str
