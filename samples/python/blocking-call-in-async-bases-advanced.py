"""Cooperative super(), metaclasses of behaviour, nested classes, __new__, descriptors."""
import time

import requests


class Step:
    def run(self):
        return None


class Logged(Step):
    def run(self):
        print("run")
        return super().run()


class Slow(Step):
    def run(self):
        time.sleep(1)
        return super().run()


class LoggedSlow(Logged, Slow):
    pass


class Fast(Step):
    def run(self):
        return 1


class LoggedFast(Logged, Fast):
    pass


class Made:
    def __new__(cls):
        time.sleep(1)
        return super().__new__(cls)


class Outer:
    class Inner:
        def work(self):
            time.sleep(1)

    class Idle:
        def work(self):
            return None


class Loader:
    @classmethod
    def create(cls):
        return cls()

    def load(self):
        return None


class WebLoader(Loader):
    def load(self):
        return requests.get("https://example.org", timeout=3)


class Reading:
    def __get__(self, instance, owner):
        return requests.get("https://sensor.example.org", timeout=3).json()


class Device:
    reading = Reading()
    size = 3


async def super_goes_to_the_sibling():
    LoggedSlow().run()  # expect: blocking-call-in-async "time.sleep"


async def super_goes_to_a_harmless_sibling():
    LoggedFast().run()


async def object_made_by_new():
    return Made()  # expect: blocking-call-in-async "time.sleep"


async def nested_class():
    Outer.Inner().work()  # expect: blocking-call-in-async "time.sleep"


async def harmless_nested_class():
    Outer.Idle().work()


async def class_method_that_makes_the_subclass():
    WebLoader.create().load()  # expect: blocking-call-in-async "requests.get"


async def class_method_that_makes_the_base():
    Loader.create().load()


async def descriptor():
    return Device().reading  # expect: blocking-call-in-async "requests.get"


async def plain_attribute_beside_a_descriptor():
    return Device().size
