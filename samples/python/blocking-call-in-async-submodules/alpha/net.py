import requests


def fetch_from_submodule():
    return requests.get("https://example.org", timeout=3)
