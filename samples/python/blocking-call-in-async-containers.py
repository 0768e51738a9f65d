"""Objects that come out of lists, dicts, tuples, loops and contexts."""
import time
from dataclasses import dataclass

import requests


class One:
    def go(self):
        time.sleep(1)


class Two:
    def go(self):
        time.sleep(2)


class Three:
    def go(self):
        time.sleep(3)


class Four:
    def go(self):
        time.sleep(4)


class Five:
    def go(self):
        time.sleep(5)


class Six:
    def go(self):
        time.sleep(6)


class Seven:
    def go(self):
        time.sleep(7)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


class Eight:
    def go(self):
        time.sleep(8)


class Calm:
    def go(self):
        return None


@dataclass
class Fleet:
    ships: list[Eight]
    boats: dict[str, Calm]


workers = [One(), Calm()]
by_name = {"two": Two()}
nested = {"all": [Three()]}
calm = [Calm(), Calm()]


async def element_of_an_iterated_list():
    for worker in workers:
        worker.go()  # expect: blocking-call-in-async "time.sleep"


async def value_of_a_dict():
    by_name["two"].go()  # expect: blocking-call-in-async "time.sleep"


async def element_of_a_nested_container():
    for worker in nested["all"]:
        worker.go()  # expect: blocking-call-in-async "time.sleep"


async def elements_that_are_harmless():
    for worker in calm:
        worker.go()


async def element_annotated(items: list[Four]):
    items[0].go()  # expect: blocking-call-in-async "time.sleep"


async def values_of_an_annotated_dict(items: dict[str, Five]):
    for item in items.values():
        item.go()  # expect: blocking-call-in-async "time.sleep"


async def item_pairs_of_a_dict(items: dict[str, Six]):
    for name, item in items.items():
        print(name)
        item.go()  # expect: blocking-call-in-async "time.sleep"


async def bound_by_with():
    with Seven() as seven:
        seven.go()  # expect: blocking-call-in-async "time.sleep"


async def field_with_an_element_type(fleet: Fleet):
    for ship in fleet.ships:
        ship.go()  # expect: blocking-call-in-async "time.sleep"


async def harmless_element_type_of_a_field(fleet: Fleet):
    for boat in fleet.boats.values():
        boat.go()


async def bound_by_a_walrus(url):
    if (client := requests.Session()) and url:
        client.get(url)  # expect: blocking-call-in-async "client.get"


async def enumerated(urls):
    for index, session in enumerate([requests.Session()]):
        session.get(urls[index])  # expect: blocking-call-in-async "session.get"


async def unpacked_from_a_tuple(url):
    first, (second, third) = {}, ({}, requests.Session())
    first.get(url)
    second.get(url)
    third.get(url)  # expect: blocking-call-in-async "third.get"
