"""Types that are learnt on the way: isinstance, cast, annotations of variables, aliases, type variables."""
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, NamedTuple, NewType, TypeAlias, TypeVar

import requests


class Axe:
    def chop(self):
        time.sleep(1)


class Epee:
    def chop(self):
        time.sleep(5)


class Glaive:
    def chop(self):
        time.sleep(7)


class Halberd:
    def chop(self):
        time.sleep(8)


class Idle:
    def chop(self):
        return None


class Kind(Enum):
    SLOW = 1
    FAST = 2

    def wait(self):
        time.sleep(self.value)

    def text(self):
        return self.name.lower()


class Pair(NamedTuple):
    left: Glaive
    right: Idle


@dataclass
class Rack:
    session: requests.Session = field(default_factory=requests.Session)
    halberd: Halberd = field(default_factory=Halberd)
    idle: Idle = field(default_factory=Idle)


T = TypeVar("T")
Tool: TypeAlias = Epee
Number = NewType("Number", int)


class Box(Generic[T]):
    def __init__(self, content: T):
        self.content = content

    def size(self):
        return 1


def same(value: T) -> T:
    return value


async def harmless_field_of_a_named_tuple(pair: Pair):
    pair.right.chop()


async def default_factory_of_a_field():
    Rack().halberd.chop()  # expect: blocking-call-in-async "time.sleep"


async def library_class_as_default_factory(url):
    return Rack().session.get(url)  # expect: blocking-call-in-async "session.get"


async def harmless_default_factory():
    Rack().idle.chop()


async def method_of_an_enum_member():
    Kind.SLOW.wait()  # expect: blocking-call-in-async "time.sleep"


async def harmless_method_of_an_enum_member():
    return Kind.FAST.text(), Number(3)


async def through_a_generic_function(url):
    return same(requests.Session()).get(url)  # expect: blocking-call-in-async "get"


async def harmless_generic(tools: Sequence[Idle]):
    same(tools[0]).chop()
    return Box(Axe()).size()
