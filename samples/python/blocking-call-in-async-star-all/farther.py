import requests


def far():
    return requests.get("https://example.org", timeout=3)
