import time

import requests


def rates():
    return requests.get("https://example.org/rates", timeout=3).json()


def convert(amount):
    return amount * rates()["eur"]


def pause():
    time.sleep(1)
