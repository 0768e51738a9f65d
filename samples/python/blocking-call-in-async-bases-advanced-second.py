"""Cooperative super(), metaclasses of behaviour, nested classes, __new__, descriptors."""
import functools
import time

import requests


class Engine:
    def turn(self, speed):
        time.sleep(speed)

    slow_turn = functools.partialmethod(turn, 3)

    def quiet(self):
        return None

    alias = quiet


class Named:
    def greet(self):
        return self.by_own_class()

    def by_own_class(self):
        type(self).wait_in_class()

    @staticmethod
    def wait_in_class():
        time.sleep(1)


class Parent:
    @property
    def data(self):
        return requests.post("https://example.org/data", timeout=3)

    @classmethod
    def setup(cls):
        time.sleep(1)


class Child(Parent):
    @property
    def data(self):
        return super().data

    @classmethod
    def setup(cls):
        super().setup()


class Hidden(Parent):
    data = "plain text"

    @classmethod
    def setup(cls):
        return None


class Hooks:
    def __init__(self):
        self.prepare()

    def prepare(self):
        return None


class SlowHooks(Hooks):
    def prepare(self):
        time.sleep(1)


async def partial_method():
    Engine().slow_turn()  # expect: blocking-call-in-async "time.sleep"


async def alias_of_a_harmless_method():
    Engine().alias()


async def method_through_the_type_of_self():
    Named().greet()  # expect: blocking-call-in-async "time.sleep"


async def property_that_asks_the_base():
    return Child().data  # expect: blocking-call-in-async "requests.post"


async def class_method_that_asks_the_base():
    Child.setup()  # expect: blocking-call-in-async "time.sleep"


async def overridden_by_a_plain_attribute():
    Hidden.setup()
    return Hidden().data


async def constructor_of_the_base_calls_the_override():
    return SlowHooks()  # expect: blocking-call-in-async "time.sleep"


async def constructor_of_the_base_alone():
    return Hooks()
