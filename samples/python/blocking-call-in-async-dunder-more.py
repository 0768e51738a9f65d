"""More syntax that calls methods."""
import time

import requests


class Ordered:
    def __lt__(self, other):
        time.sleep(1)
        return True

    def __gt__(self, other):
        return False


class Augmented:
    def __iadd__(self, other):
        time.sleep(1)
        return self

    def __add__(self, other):
        return self


class Reflected:
    def __radd__(self, other):
        time.sleep(1)
        return self


class Negated:
    def __neg__(self):
        time.sleep(1)
        return self

    def __invert__(self):
        return self


class Hashed:
    def __hash__(self):
        time.sleep(1)
        return 1

    def __eq__(self, other):
        return self is other


class Deleted:
    def __delitem__(self, key):
        requests.delete("https://example.org/" + key, timeout=3)

    def __contains__(self, key):
        return False


class Removed:
    def __delattr__(self, name):
        time.sleep(1)


class Replaced(Negated):
    def __neg__(self):
        return self


async def less_than():
    return Ordered() < 3  # expect: blocking-call-in-async "time.sleep"


async def greater_than():
    return Ordered() > 3


async def augmented_assignment():
    total = Augmented()
    total += 1  # expect: blocking-call-in-async "time.sleep"
    return total


async def plain_addition_beside_an_augmented():
    return Augmented() + 1


async def reflected_addition():
    return 1 + Reflected()  # expect: blocking-call-in-async "time.sleep"


async def negation():
    return -Negated()  # expect: blocking-call-in-async "time.sleep"


async def inversion():
    return ~Negated()


async def negation_replaced_by_a_subclass():
    return -Replaced()


async def hashing():
    return hash(Hashed())  # expect: blocking-call-in-async "time.sleep"


async def item_deleted(key):
    table = Deleted()
    del table[key]  # expect: blocking-call-in-async "requests.delete"


async def membership_beside_a_deletion(key):
    return key in Deleted()


async def attribute_deleted():
    thing = Removed()
    del thing.name  # known-miss: blocking-call-in-async `__delattr__` is not followed
