"""What a parameter can be: by its annotation, its default, or what the callers pass."""
from __future__ import annotations

import time
from typing import Annotated, Optional, Self, Union

import requests


class Alpha:
    def work(self):
        time.sleep(1)


class Beta:
    def work(self):
        time.sleep(2)


class Gamma:
    def work(self):
        time.sleep(3)


class Delta:
    def work(self):
        time.sleep(4)


class Epsilon:
    def work(self):
        time.sleep(5)


class Zeta:
    def work(self):
        time.sleep(6)


class Eta:
    def work(self):
        time.sleep(7)


class Theta:
    def work(self):
        time.sleep(8)


class Iota:
    def work(self):
        time.sleep(9)


class Harmless:
    def work(self):
        return None


class Chain:
    def start(self) -> Self:
        return self

    def finish(self):
        time.sleep(10)

    def meet(self, other: Self):
        return other


async def annotated_by_a_name(item: Alpha):
    item.work()  # expect: blocking-call-in-async "time.sleep"


async def annotated_optional(item: Optional[Beta] = None):
    if item is not None:
        item.work()  # expect: blocking-call-in-async "time.sleep"


async def annotated_union(item: Union[Gamma, Harmless]):
    item.work()  # expect: blocking-call-in-async "time.sleep"


async def annotated_with_a_bar(item: Delta | None):
    if item:
        item.work()  # expect: blocking-call-in-async "time.sleep"


async def annotated_by_a_string(item: "Epsilon"):
    item.work()  # expect: blocking-call-in-async "time.sleep"


async def annotated_with_metadata(item: Annotated[Zeta, "from the pool"]):
    item.work()  # expect: blocking-call-in-async "time.sleep"


async def annotated_self():
    Chain().start().finish()  # expect: blocking-call-in-async "time.sleep"


async def known_by_its_default(item=Eta()):
    item.work()  # expect: blocking-call-in-async "time.sleep"


async def annotated_harmless(item: Harmless):
    item.work()


async def without_annotation_default_or_caller(item):
    item.work()


def use_what_is_passed(item):
    item.work()


async def passes_an_object_to_a_helper():
    use_what_is_passed(Theta())  # expect: blocking-call-in-async "time.sleep"


def fetch_with(session, url):
    return session.get(url)


async def passes_a_library_object_to_a_helper(url):
    return fetch_with(requests.Session(), url)  # expect: blocking-call-in-async ".get"


async def keyword_argument(url):
    run_named(name="x", item=Iota())  # expect: blocking-call-in-async "time.sleep"


def run_named(item=None, name=""):
    item.work()
    return name.strip()
