import requests

from . import base


class HttpStore(base.Store):
    def __init__(self, url):
        super().__init__("http")
        self.url = url

    def save(self, key, blob):
        requests.put(f"{self.url}/{key}", data=blob)


class TaggedHttpStore(HttpStore):
    def save(self, key, blob, tag=None):
        super().save(f"{tag}/{key}", blob)


async def backup(store: base.Store, blob):
    store.save("backup", blob)  # expect: blocking-call-in-async "requests.put"
