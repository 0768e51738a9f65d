import time

import requests

URL = "https://kv.example.com/"


class Remote:
    def __getitem__(self, key):
        return requests.get(URL + key).text

    def __setitem__(self, key, value):
        requests.put(URL + key, data=value)

    def __contains__(self, key):
        return requests.head(URL + key).ok

    def __len__(self):
        return int(requests.options(URL).headers["X-Count"])

    def __delitem__(self, key):
        requests.delete(URL + key)


class Vector:
    def __init__(self, xs):
        self.xs = xs

    def __add__(self, other):
        time.sleep(0.01)
        return Vector([a + b for a, b in zip(self.xs, other.xs)])

    def __sub__(self, other):
        return Vector([a - b for a, b in zip(self.xs, other.xs)])


class Feed:
    def __iter__(self):
        return self

    def __next__(self):
        return requests.post(URL).text


class Job:
    def __call__(self, payload):
        return requests.patch(URL, data=payload)

    def __repr__(self):
        return "<Job>"


class Session:
    def __init__(self):
        self.token = requests.request("POST", URL + "login").text


async def item(kv: Remote):
    return kv["a"]  # expect: blocking-call-in-async "requests.get"


async def store(kv: Remote):
    kv["a"] = "1"  # expect: blocking-call-in-async "requests.put"


async def has(kv: Remote):
    return "a" in kv  # expect: blocking-call-in-async "requests.head"


async def count(kv: Remote):
    return len(kv)  # expect: blocking-call-in-async "requests.options"


async def remove(kv: Remote):
    del kv["a"]  # known-miss: blocking-call-in-async read as `__getitem__`, which is reported already, and not as `__delitem__`


async def plain(kv: dict):
    kv["a"] = len(kv)
    return "a" in kv and kv["a"]


async def add():
    return Vector([1]) + Vector([2])  # expect: blocking-call-in-async "time.sleep"


async def sub():
    return Vector([1]) - Vector([2])


async def read():
    for text in Feed():  # expect: blocking-call-in-async "requests.post"
        print(text)


async def call(payload):
    job = Job()
    return job(payload)  # expect: blocking-call-in-async "requests.patch"


async def show():
    return f"{Job()!r}"


async def login():
    return Session().token  # expect: blocking-call-in-async "requests.request"
