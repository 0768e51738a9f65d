"""Syntax that calls methods."""
import time

import requests


class SlowIterator:
    def __iter__(self):
        return self

    def __next__(self):
        time.sleep(1)
        raise StopIteration


class SlowIterable:
    def __iter__(self):
        yield requests.get("https://example.org/iter", timeout=3)


class SlowSum:
    def __add__(self, other):
        time.sleep(1)
        return self

    def __sub__(self, other):
        return self


class SlowTable:
    def __getitem__(self, key):
        return requests.get("https://example.org/" + key, timeout=3)

    def __setitem__(self, key, value):
        requests.put("https://example.org/" + key, data=value, timeout=3)

    def keys(self):
        return []


class SlowLength:
    def __len__(self):
        time.sleep(1)
        return 3

    def __bool__(self):
        return True


class SlowTruth:
    def __bool__(self):
        time.sleep(1)
        return True


class SlowMember:
    def __contains__(self, item):
        time.sleep(1)
        return True

    def __iter__(self):
        return iter(())


async def for_over_next():
    for item in SlowIterator():  # expect: blocking-call-in-async "time.sleep"
        print(item)


async def for_over_iter():
    for item in SlowIterable():  # expect: blocking-call-in-async "requests.get"
        print(item)


async def operator_plus():
    return SlowSum() + 1  # expect: blocking-call-in-async "time.sleep"


async def operator_minus_is_harmless():
    return SlowSum() - 1


async def item_read(key):
    table = SlowTable()
    return table[key]  # expect: blocking-call-in-async "requests.get"


async def item_written(key):
    table = SlowTable()
    table[key] = "x"  # expect: blocking-call-in-async "requests.put"


async def harmless_method_of_the_table():
    return SlowTable().keys()


async def length():
    return len(SlowLength())  # expect: blocking-call-in-async "time.sleep"


async def truth_of_an_object_with_a_slow_length():
    if SlowLength():
        return 1
    return 2


async def truth():
    if SlowTruth():  # expect: blocking-call-in-async "time.sleep"
        return 1
    return 2


async def identity_needs_no_truth(value):
    other = SlowTruth()
    return other is None or other is value


async def membership(item):
    return item in SlowMember()  # expect: blocking-call-in-async "time.sleep"
