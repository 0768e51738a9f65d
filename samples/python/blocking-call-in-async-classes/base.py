import time

import requests


class Connection:
    def query(self):
        return requests.get("https://example.org", timeout=3)

    def ping(self):
        return requests.head("https://example.org", timeout=3)

    def template(self):
        return self.step()

    def step(self):
        return None


class Quiet:
    def query(self):
        return []


class Root:
    def fetch(self):
        return requests.get("https://example.org/root", timeout=3)


class SlowRoot:
    def fetch(self):
        return None


class Mixin:
    def wait_ready(self):
        time.sleep(1)
