"""Syntax that calls methods."""
import time
from dataclasses import dataclass

import requests


class SlowMember:
    def __contains__(self, item):
        time.sleep(1)
        return True

    def __iter__(self):
        return iter(())


class SlowEqual:
    def __eq__(self, other):
        time.sleep(1)
        return True

    __hash__ = None


class SlowText:
    def __str__(self):
        return requests.get("https://example.org/text", timeout=3).text

    def __repr__(self):
        return "SlowText()"


class SlowFormat:
    def __format__(self, spec):
        time.sleep(1)
        return spec


class SlowCall:
    def __call__(self, value):
        time.sleep(1)
        return value


@dataclass
class SlowPost:
    name: str

    def __post_init__(self):
        time.sleep(1)


@dataclass
class QuietPost:
    name: str

    def check(self):
        time.sleep(1)


class SlowMissing:
    known = 1

    def __getattr__(self, name):
        return requests.get("https://example.org/" + name, timeout=3)


async def iteration_of_an_object_with_slow_membership():
    return list(SlowMember())


async def equality(value):
    return SlowEqual() == value  # expect: blocking-call-in-async "time.sleep"


async def identity_needs_no_equality(value):
    return SlowEqual() is value


async def text_by_str():
    return str(SlowText())  # expect: blocking-call-in-async "requests.get"


async def text_by_repr():
    return repr(SlowText())


async def text_by_a_format_specification():
    return f"{SlowFormat():>10}"  # expect: blocking-call-in-async "time.sleep"


async def instance_called(value):
    call = SlowCall()
    return call(value)  # expect: blocking-call-in-async "time.sleep"


async def instance_of_a_callable_class_not_called():
    return SlowCall()


async def dataclass_post_init():
    return SlowPost("a")  # expect: blocking-call-in-async "time.sleep"


async def dataclass_without_post_init():
    return QuietPost("a")


async def missing_attribute():
    return SlowMissing().unknown  # expect: blocking-call-in-async "requests.get"


async def known_attribute():
    return SlowMissing().known
