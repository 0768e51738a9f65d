"""Helpers that wait only where an argument asks them to."""
import concurrent.futures
import getpass
import socket
import threading
import time

import requests


def resolve(host, *, look_up=False):
    if not look_up:
        return host
    return socket.getaddrinfo(host, 80)


def send(record, blocking=False):
    def post():
        requests.post("https://example.org", json=record)

    if blocking:
        post()
    else:
        threading.Thread(target=post).start()


def through(record, blocking):
    send(record, blocking=blocking)


def digest(password=None):
    if password is None:
        password = getpass.getpass("Password: ")
    return hash(password)


def wait(seconds=None):
    return time.sleep(seconds) if seconds is not None else None


def poll(forever=False):
    while forever:
        time.sleep(0.1)


def both(record, now=False, quiet=False):
    if now and not quiet:
        requests.post("https://example.org", json=record)


def renamed(record, blocking=False):
    blocking = blocking or record.urgent
    if blocking:
        requests.post("https://example.org", json=record)


def logged(function):
    def inner(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return inner


@logged
def fetch_all(addresses):
    if not addresses:
        return []
    return [requests.get(address) for address in addresses]


async def decorated(addresses):
    return fetch_all(addresses)  # expect: blocking-call-in-async "leads to `requests.get`"


async def not_asked_to(host, record, password):
    resolve(host)
    resolve(host, look_up=False)
    send(record)
    send(record, False)
    through(record, False)
    digest("secret")
    wait()
    poll()
    poll(False)
    both(record)
    both(record, now=True, quiet=True)


async def asked_to(host, record, options, password):
    resolve(host, look_up=True)  # expect: blocking-call-in-async "leads to `socket.getaddrinfo`"
    resolve(host, **options)
    send(record, True)  # expect: blocking-call-in-async "leads to `requests.post`"
    send(record, record.urgent)
    through(record, True)
    digest()  # expect: blocking-call-in-async "leads to `getpass.getpass`"
    wait(1)  # expect: blocking-call-in-async "leads to `time.sleep`"
    poll(True)  # expect: blocking-call-in-async "leads to `time.sleep`"
    both(record, now=True)  # expect: blocking-call-in-async "leads to `requests.post`"
    renamed(record)  # expect: blocking-call-in-async "leads to `requests.post`"


async def done_already(pool, jobs):
    futures = [pool.submit(job) for job in jobs]
    for future in concurrent.futures.as_completed(futures):  # expect: blocking-call-in-async "as_completed"
        print(future.result())
    finished, _ = concurrent.futures.wait(futures)  # expect: blocking-call-in-async "futures.wait"
    for future in finished:
        future.result()
