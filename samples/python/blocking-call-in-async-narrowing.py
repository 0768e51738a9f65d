"""Types that are learnt on the way: isinstance, cast, annotations of variables, aliases, type variables."""
import time
from typing import Any, NamedTuple, NewType, TypeAlias, TypeVar, cast


class Axe:
    def chop(self):
        time.sleep(1)


class Bow:
    def chop(self):
        time.sleep(2)


class Cane:
    def chop(self):
        time.sleep(3)


class Dart:
    def chop(self):
        time.sleep(4)


class Epee:
    def chop(self):
        time.sleep(5)


class Flail:
    def chop(self):
        time.sleep(6)


class Glaive:
    def chop(self):
        time.sleep(7)


class Idle:
    def chop(self):
        return None


class Pair(NamedTuple):
    left: Glaive
    right: Idle


T = TypeVar("T")
Tool: TypeAlias = Epee
Number = NewType("Number", int)


async def narrowed_by_isinstance(tool):
    if isinstance(tool, Axe):
        tool.chop()  # expect: blocking-call-in-async "time.sleep"


async def narrowed_to_a_harmless_class(tool):
    if isinstance(tool, Idle):
        tool.chop()


async def narrowed_by_an_assertion(tool: Any):
    assert isinstance(tool, Bow)
    tool.chop()  # expect: blocking-call-in-async "time.sleep"


async def narrowed_by_a_class_pattern(tool):
    match tool:
        case Cane():
            tool.chop()  # expect: blocking-call-in-async "time.sleep"
        case _:
            return None


async def cast_to_a_class(tool):
    cast(Dart, tool).chop()  # expect: blocking-call-in-async "time.sleep"


async def annotated_by_an_alias(tool: Tool):
    tool.chop()  # expect: blocking-call-in-async "time.sleep"


async def annotated_variable(tools):
    tool: Flail = tools["flail"]
    tool.chop()  # expect: blocking-call-in-async "time.sleep"


async def field_of_a_named_tuple(pair: Pair):
    pair.left.chop()  # expect: blocking-call-in-async "time.sleep"
