import functools
import json
import time
import urllib.error
import urllib.request

from .model import Product
from .source import Source


class Throttled(Exception):
    def __init__(self, wait):
        self.wait = wait


def patient(tries=4):
    def wrap(function):
        @functools.wraps(function)
        def call(*args, **kwargs):
            for attempt in range(tries):
                try:
                    return function(*args, **kwargs)
                except Throttled as error:
                    if attempt == tries - 1:
                        raise
                    time.sleep(error.wait)
        return call
    return wrap


class ShopApi(Source):
    name = "remote"
    page_size = 60

    def __init__(self, base, key):
        self.base = base.rstrip("/")
        self.key = key
        self.opener = urllib.request.build_opener()

    @patient()
    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=data, method=method,
                                         headers={"Authorization": "Bearer " + self.key, "Content-Type": "application/json"})
        try:
            with self.opener.open(request, timeout=15) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            if error.code == 429:
                raise Throttled(float(error.headers.get("Retry-After", 1))) from None
            raise

    def products(self):
        page = 0
        while True:
            answer = self.call("GET", f"/products?page={page}&size={self.page_size}")
            for data in answer["items"]:
                yield Product.from_json(data)
            if not answer["more"]:
                return
            page += 1

    def save(self, products):
        for start in range(0, len(products), 25):
            job = self.call("POST", "/bulk", [p.to_json() for p in products[start:start + 25]])
            self.wait_for(job["job"])

    def wait_for(self, job):
        while self.call("GET", f"/jobs/{job}")["state"] != "done":
            time.sleep(0.02)
