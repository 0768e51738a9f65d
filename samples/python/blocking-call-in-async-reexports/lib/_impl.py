import urllib.request

import requests


class Client:
    def load(self):
        return urllib.request.urlopen("https://example.org").read()


def fetch():
    return requests.get("https://example.org", timeout=3)


def probe():
    return requests.head("https://example.org", timeout=3)
