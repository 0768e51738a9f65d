"""Functions that travel as values: lambdas, partial, callbacks, tables, getattr."""
import time

import requests


def nap_from_table():
    time.sleep(1)


def nap_kept_in_table():
    time.sleep(1)


def nap_as_key(item):
    time.sleep(1)
    return item


def nap_in_map(item):
    time.sleep(1)
    return item


def nap_never_mapped(item):
    time.sleep(1)
    return item


def nap_attribute_kept():
    time.sleep(1)


def quiet():
    return None


def call_it(function):
    return function()


listeners = []


class Button:
    def __init__(self, on_click):
        self.on_click = on_click

    def click(self):
        self.on_click()

    def name(self):
        return self.on_click.__name__


class Port:
    def open_gate(self):
        time.sleep(1)

    def shut_gate(self):
        return None


table = {"slow": nap_from_table, "fast": quiet}


async def callback_in_an_attribute_never_called():
    return Button(nap_attribute_kept).name()


async def dispatched_by_a_table(name):
    table[name]()  # expect: blocking-call-in-async "time.sleep"


async def table_that_is_only_returned():
    return {"slow": nap_kept_in_table}


async def getattr_with_a_constant():
    port = Port()
    getattr(port, "open_gate")()  # expect: blocking-call-in-async "time.sleep"


async def getattr_with_a_harmless_constant():
    port = Port()
    getattr(port, "shut_gate")()


async def key_function_called_by_sorted(items):
    return sorted(items, key=nap_as_key)  # expect: blocking-call-in-async "time.sleep"


async def mapped_and_consumed(items):
    return list(map(nap_in_map, items))  # expect: blocking-call-in-async "time.sleep"


async def mapped_but_not_consumed(items):
    lazy = map(nap_never_mapped, items)
    return lazy.__class__


async def lambda_as_an_argument(url):
    return call_it(lambda: requests.get(url, timeout=3))  # expect: blocking-call-in-async "requests.get"
