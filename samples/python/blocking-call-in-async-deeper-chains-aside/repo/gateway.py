import requests


class Gateway:
    def __init__(self, base: str) -> None:
        self.base = base

    def _call(self, method, path):
        return requests.request(method, self.base + path)

    def get(self, path):
        return self._call("GET", path)

    def url(self, path):
        return self.base + path
