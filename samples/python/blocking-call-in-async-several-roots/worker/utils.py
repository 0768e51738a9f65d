import requests


def settle():
    return "worker"


def describe():
    return requests.get("https://example.org/describe", timeout=3).text
