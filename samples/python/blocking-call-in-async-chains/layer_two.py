import time
from concurrent.futures import ThreadPoolExecutor

import requests
from layer_three import six_again

pool = ThreadPoolExecutor()


def three():
    return requests.get("https://example.org", timeout=3)


def ready():
    return True


def six():
    return six_again()


def in_a_thread():
    pool.submit(wait_in_a_thread)


def wait_in_a_thread():
    time.sleep(1)


def pure():
    return 1


def for_the_async_function():
    time.sleep(1)
