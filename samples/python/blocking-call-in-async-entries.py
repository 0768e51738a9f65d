"""Plain functions that frameworks call on the event loop, and those that they call elsewhere."""
import functools
import time

from fastapi import FastAPI
from fastapi_utils.tasks import repeat_every
from somewhere import unknown

app = FastAPI()


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return inner


@app.on_event("startup")
def start():
    time.sleep(1)  # expect: blocking-call-in-async "sleeps"


@app.on_event("startup")
@logged
def start_logged():
    time.sleep(1)  # expect: blocking-call-in-async "sleeps"


@app.on_event("startup")
@repeat_every(seconds=60)
def repeated():
    time.sleep(1)


@app.on_event("startup")
@repeat_every(seconds=60)
@logged
def repeated_and_logged():
    time.sleep(1)


@app.on_event("startup")
@unknown
def made_into_something_else():
    time.sleep(1)
