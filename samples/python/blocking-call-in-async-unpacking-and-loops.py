"""Values followed through unpacking, comprehensions, zip, enumerate and stacks."""
import contextlib
import time
from collections import deque

import requests


class Ant:
    def walk(self):
        time.sleep(1)


class Bee:
    def walk(self):
        time.sleep(2)


class Cat:
    def walk(self):
        time.sleep(3)


class Dog:
    def walk(self):
        time.sleep(4)


class Eel:
    def walk(self):
        time.sleep(5)


class Fox:
    def walk(self):
        time.sleep(6)


class Gnu:
    def walk(self):
        time.sleep(7)


class Hen:
    def walk(self):
        time.sleep(8)

    def close(self):
        return None


class Owl:
    def walk(self):
        return None


def make_list():
    return [Ant(), Ant()]


def make_dict():
    return {"bee": Bee()}


def make_nested():
    return {"cats": {"first": Cat()}}


def make_dogs() -> list[Dog]:
    return load("dogs")


def load(name):
    return kennel[name]


kennel = {}


class Zoo:
    def __init__(self):
        self.eels = []
        self.owls = []
        self.foxes = {}

    def fill(self):
        self.eels.append(Eel())
        self.owls.append(Owl())
        self.foxes["one"] = Fox()

    def each_gnu(self):
        for _ in range(3):
            yield Gnu()


async def element_of_a_returned_list():
    for one in make_list():
        one.walk()  # expect: blocking-call-in-async "time.sleep"


async def value_of_a_returned_dict():
    make_dict()["bee"].walk()  # expect: blocking-call-in-async "time.sleep"


async def value_of_a_nested_dict():
    make_nested()["cats"]["first"].walk()  # expect: blocking-call-in-async "time.sleep"


async def element_of_an_annotated_return():
    for dog in make_dogs():
        dog.walk()  # expect: blocking-call-in-async "time.sleep"


async def element_appended_in_another_method(zoo: Zoo):
    for eel in zoo.eels:
        eel.walk()  # expect: blocking-call-in-async "time.sleep"


async def harmless_element_appended_in_another_method(zoo: Zoo):
    for owl in zoo.owls:
        owl.walk()


async def item_assigned_in_another_method(zoo: Zoo):
    for fox in zoo.foxes.values():
        fox.walk()  # expect: blocking-call-in-async "time.sleep"


async def element_yielded_by_a_generator():
    for gnu in Zoo().each_gnu():
        gnu.walk()  # expect: blocking-call-in-async "time.sleep"


async def closed_by_a_context():
    with contextlib.closing(Hen()) as hen:
        hen.walk()  # expect: blocking-call-in-async "time.sleep"


async def zipped(urls):
    for url, session in zip(urls, [requests.Session()]):
        session.get(url)  # expect: blocking-call-in-async "session.get"


async def taken_from_a_deque(url):
    sessions = deque([requests.Session()])
    sessions.popleft().get(url)  # expect: blocking-call-in-async "get"


async def swapped(url):
    first, second = {}, requests.Session()
    first, second = second, first
    second.get(url)
    first.get(url)  # expect: blocking-call-in-async "first.get"


async def starred_rest(url):
    first, *rest = [{}, {}]
    first.get(url)
    return len(rest)
