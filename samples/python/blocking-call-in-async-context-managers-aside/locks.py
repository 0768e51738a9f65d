import contextlib
import subprocess
import time

import psycopg2
import requests


class Lease:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        requests.put("https://lease.example.com/" + self.name)
        return self

    def __exit__(self, *exc):
        return False


class Slow:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        time.sleep(1)


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *exc):
        self.spent = time.perf_counter() - self.start


@contextlib.contextmanager
def mounted(path):
    subprocess.check_call(["mount", path])
    yield path


@contextlib.contextmanager
def logged(name):
    print("begin", name)
    yield
    print("end", name)


@contextlib.contextmanager
def cursor(dsn):
    conn = None
    yield _Cursor(dsn)
    print("done", conn)


class _Cursor:
    def __init__(self, dsn):
        self.dsn = dsn

    def rows(self):
        return psycopg2.connect(self.dsn)


async def lease():
    with Lease("a"):  # expect: blocking-call-in-async "requests.put"
        return 1


async def lease_made(stack):
    stack.append(Lease("b"))


async def slow():
    with Slow():  # expect: blocking-call-in-async "time.sleep"
        pass


async def timer():
    with Timer() as t:
        pass
    return t.spent


async def mount(path):
    with mounted(path) as where:  # expect: blocking-call-in-async "check_call"
        return where


async def log():
    with logged("x"):
        return 2


async def entered(dsn):
    with cursor(dsn) as cur:
        return cur.rows()  # expect: blocking-call-in-async "psycopg2"


class Conn:
    async def __aenter__(self):
        self.reply = requests.get("https://conn.example.com")  # expect: blocking-call-in-async "requests.get"
        return self

    async def __aexit__(self, *exc):
        return None


async def use_conn():
    async with Conn() as conn:
        return conn.reply


class Shell:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None

    def call(self, cmd):
        return subprocess.getstatusoutput(cmd)


async def shell(cmd):
    with Shell() as sh:
        return sh.call(cmd)  # expect: blocking-call-in-async "getstatusoutput"


def suppress_all():
    return contextlib.suppress(Exception)


async def quiet(items):
    with suppress_all():
        items.pop()
