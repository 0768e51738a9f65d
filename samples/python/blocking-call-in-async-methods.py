"""Properties, class methods, static methods, constructors and super()."""
import time
from functools import cached_property

import requests


class Account:
    limit = 3

    def __init__(self, number):
        self.number = number
        self._plan = "free"

    @property
    def balance(self):
        return requests.get("https://bank.example.org/" + self.number, timeout=3).json()

    @property
    def label(self):
        return "account " + self.number

    @cached_property
    def history(self):
        return requests.post("https://bank.example.org/history", timeout=3).json()

    @property
    def plan(self):
        return self._plan

    @plan.setter
    def plan(self, value):
        requests.put("https://bank.example.org/plan", data=value, timeout=3)
        self._plan = value

    @classmethod
    def newest(cls):
        number = requests.head("https://bank.example.org", timeout=3).headers["x"]
        return cls(number)

    @classmethod
    def empty(cls):
        return cls("0")

    @staticmethod
    def settle():
        time.sleep(1)

    @staticmethod
    def normal(number):
        return number.strip()

    def report(self):
        time.sleep(1)


class Connected:
    def __init__(self):
        time.sleep(2)


class Inheriting(Connected):
    pass


class Lazy(Connected):
    def __init__(self):
        self.ready = False


class Base:
    def __init__(self):
        requests.delete("https://example.org", timeout=3)


class Calling(Base):
    def __init__(self, name):
        super().__init__()
        self.name = name


async def reached_through_a_property(account: Account):
    return account.balance  # expect: blocking-call-in-async "requests.get"


async def harmless_property(account: Account):
    return account.label


async def reached_through_a_cached_property(account: Account):
    return account.history  # expect: blocking-call-in-async "requests.post"


async def reached_through_a_setter(account: Account):
    account.plan = "gold"  # expect: blocking-call-in-async "requests.put"


async def getter_of_a_blocking_setter(account: Account):
    return account.plan


async def reached_through_a_class_method():
    return Account.newest()  # expect: blocking-call-in-async "requests.head"


async def harmless_class_method():
    return Account.empty().label


async def reached_through_a_static_method():
    Account.settle()  # expect: blocking-call-in-async "time.sleep"


async def harmless_static_method(number):
    return Account.normal(number)


async def method_called_through_the_class(account):
    Account.report(account)  # expect: blocking-call-in-async "time.sleep"


async def bound_method_that_is_only_named(account: Account):
    return account.report


async def inherited_constructor():
    return Inheriting()  # expect: blocking-call-in-async "time.sleep"


async def overridden_constructor():
    return Lazy()


async def super_constructor(name):
    return Calling(name)  # expect: blocking-call-in-async "requests.delete"
