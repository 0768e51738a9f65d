"""Branches: one blocking possibility is enough, none is silence."""
import time

import requests


class Slow:
    def go(self):
        time.sleep(1)


class Slower:
    def go(self):
        time.sleep(2)


class Slowest:
    def go(self):
        time.sleep(3)


class Quick:
    def go(self):
        return None


class Quicker:
    def go(self):
        return 1


def slow_choice():
    time.sleep(1)


def quick_choice():
    return 1


def recursive_pick(depth):
    if depth:
        return recursive_pick(depth - 1)
    return Slowest()


class Handle:
    def __init__(self, remote=False):
        if remote:
            self.backend = Slower()
        else:
            self.backend = Quick()

    def go(self):
        self.backend.go()


class QuietHandle:
    def __init__(self, remote=False):
        self.backend = Quicker() if remote else Quick()

    def go(self):
        self.backend.go()


async def one_arm_of_an_expression(flag):
    thing = Slow() if flag else Quick()
    thing.go()  # expect: blocking-call-in-async "time.sleep"


async def attribute_by_a_switch(flag):
    Handle(flag).go()  # expect: blocking-call-in-async "time.sleep"


async def both_attributes_harmless(flag):
    QuietHandle(flag).go()


async def function_chosen_by_an_expression(flag):
    (slow_choice if flag else quick_choice)()  # expect: blocking-call-in-async "time.sleep"


async def result_of_a_recursive_function():
    recursive_pick(3).go()  # expect: blocking-call-in-async "time.sleep"


async def default_by_or(session=None):
    session = session or requests.Session()
    session.get("https://example.org")  # expect: blocking-call-in-async "session.get"


async def both_arms_harmless(flag):
    thing = Quick() if flag else Quicker()
    thing.go()


async def replaced_by_a_harmless_object():
    thing = Slow()
    thing = Quick()
    thing.go()
