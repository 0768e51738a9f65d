from dataclasses import dataclass, field
from functools import cached_property

import requests


def load_flags():
    return requests.get("https://flags.example.com").json()


@dataclass
class Settings:
    region: str = "eu"
    flags: dict = field(default_factory=load_flags)


class Account:
    def __init__(self, number):
        self.number = number

    @property
    def balance(self):
        return requests.head(f"https://bank.example.com/{self.number}").headers["X-Balance"]

    @property
    def masked(self):
        return "****" + self.number[-4:]

    @cached_property
    def owner(self):
        return requests.options(f"https://bank.example.com/{self.number}").text

    @masked.setter
    def masked(self, value):
        requests.patch("https://bank.example.com", json={"number": value})


async def settings():
    return Settings(region="us")  # known-miss: blocking-call-in-async the `default_factory` of a field is not followed


async def balance(account: Account):
    return account.balance  # expect: blocking-call-in-async "requests.head"


async def masked(account: Account):
    return account.masked


async def owner(account: Account):
    return account.owner.upper()  # expect: blocking-call-in-async "requests.options"


async def rename(account: Account, number):
    account.masked = number  # expect: blocking-call-in-async "requests.patch"
