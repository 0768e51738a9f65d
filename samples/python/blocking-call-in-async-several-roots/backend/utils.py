import time


def settle():
    time.sleep(1)


def describe():
    return "backend"
