import time

import requests


def slow_tick():
    time.sleep(1)


def slow_done(task):
    log_result(task)


def log_result(task):
    requests.post("https://log.example.org", data=str(task), timeout=3)


def slow_soon():
    time.sleep(1)


def slow_lambda():
    time.sleep(1)


def slow_in_executor():
    time.sleep(1)


def quick(*_):
    return None


def build_callback():
    time.sleep(1)
    return quick


class Watcher:
    def fire(self):
        time.sleep(1)

    def rest(self):
        return None


class Timer:
    def __init__(self, loop):
        self.loop = loop

    def tick(self):
        work_of_a_tick()  # expect: blocking-call-in-async "time.sleep"

    def start(self):
        self.loop.call_later(1, self.tick)


def work_of_a_tick():
    time.sleep(1)
