import time

import requests


def for_async_endpoint():
    return requests.get("https://example.org/e", timeout=3).json()


def for_plain_endpoint():
    return requests.get("https://example.org/p", timeout=3).json()


def for_async_dependency():
    return requests.get("https://example.org/d", timeout=3).json()


def for_plain_dependency():
    return requests.get("https://example.org/q", timeout=3).json()


def for_background():
    time.sleep(5)


def for_async_background():
    time.sleep(5)


def for_middleware():
    time.sleep(1)


def for_lifespan():
    time.sleep(1)


def for_handler():
    time.sleep(1)


def for_class_dependency():
    time.sleep(1)


def for_websocket():
    return requests.get("https://example.org/w", timeout=3).text


def for_direct_call():
    time.sleep(1)
