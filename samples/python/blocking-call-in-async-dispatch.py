"""Calls whose receiver is known only by its base."""
import abc
import time
from typing import Protocol

import requests


class Source:
    def load(self):
        return None


class RemoteSource(Source):
    def load(self):
        return requests.get("https://example.org", timeout=3)


class Sink(abc.ABC):
    @abc.abstractmethod
    def write(self, item):
        """Stores one item."""


class RemoteSink(Sink):
    def write(self, item):
        return requests.post("https://example.org", json=item, timeout=3)


class Counter(abc.ABC):
    @abc.abstractmethod
    def add(self, item):
        """Counts one item."""


class MemoryCounter(Counter):
    def __init__(self):
        self.total = 0

    def add(self, item):
        self.total += item


class Clock(Protocol):
    def tick(self) -> None: ...


class RealClock(Clock):
    def tick(self) -> None:
        time.sleep(1)


class Gate:
    def enter(self):
        time.sleep(1)


class OpenGate(Gate):
    def enter(self):
        return None


class Unrelated:
    def load(self):
        time.sleep(1)

    def enter(self):
        time.sleep(1)


async def base_parameter_reaches_the_override(source: Source):
    return source.load()  # expect: blocking-call-in-async "requests.get"


async def abstract_method_reaches_its_implementation(sink: Sink):
    sink.write({"a": 1})  # expect: blocking-call-in-async "requests.post"


async def abstract_method_with_a_harmless_implementation(counter: Counter):
    counter.add(1)


async def protocol_method_reaches_its_implementation(clock: Clock):
    clock.tick()  # expect: blocking-call-in-async "time.sleep"


async def parameter_of_the_harmless_subclass(gate: OpenGate):
    gate.enter()


async def exact_class_is_known_despite_blocking_siblings():
    source = Source()
    return source.load()


async def unknown_receiver_with_a_known_method_name(thing):
    thing.load()
    thing.enter()
