"""The rule in short: what is found, and what to write instead."""
from concurrent.futures import ThreadPoolExecutor

import requests


# doc:bad
def pages():
    found = []
    for number in range(1, 1001):  # expect: waits-that-could-overlap "threads would make it"
        found.append(requests.get(f"https://example.org/page/{number}").text)
    return found
# doc:good
def page(number):
    return requests.get(f"https://example.org/page/{number}").text


def pages_at_once():
    with ThreadPoolExecutor(max_workers=16) as pool:
        return list(pool.map(page, range(1, 1001)))
# doc:end


def following():
    address = "https://example.org/page/1"
    for _ in range(1000):
        address = requests.get(address).json()["next"]
    return address


def some(numbers):
    return [requests.get(f"https://example.org/page/{it}").text for it in numbers]  # expect: waits-that-could-overlap "threads"
