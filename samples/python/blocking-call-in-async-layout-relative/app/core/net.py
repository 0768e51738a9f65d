import requests


def from_a_cousin():
    return requests.get("https://example.org/cousin", timeout=3)


def same_name_everywhere():
    return requests.get("https://example.org/same", timeout=3)
