import os
import time

import requests


def flush():
    time.sleep(1)


def flush():  # noqa: F811
    return None


def sync():
    return None


def sync():  # noqa: F811
    time.sleep(2)


if os.environ.get("FAKE_PAYMENTS"):

    def charge(amount):
        return True

else:

    def charge(amount):
        return requests.post("https://pay.example.com", json={"amount": amount}).ok


async def do_flush():
    flush()


async def do_sync():
    sync()  # expect: blocking-call-in-async "time.sleep"


async def pay(amount):
    return charge(amount)  # expect: blocking-call-in-async "requests.post"
