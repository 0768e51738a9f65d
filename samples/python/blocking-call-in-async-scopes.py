"""Which definition a name means."""
import subprocess
import time

import requests

_client = None
_switch = {}
enabled = True


def pause_global():
    time.sleep(1)


def pause_hidden():
    time.sleep(1)


def pause_for_method():
    time.sleep(1)


def pause_in_comprehension(item):
    time.sleep(item)


def pause_in_generator(item):
    time.sleep(item)


def pause_in_sum(item):
    time.sleep(item)
    return item


def connect():
    global _client
    _client = requests.Session()


def input(prompt):
    return prompt.strip()


async def global_function():
    pause_global()  # expect: blocking-call-in-async "time.sleep"


async def local_function_hides_the_global():
    def pause_hidden():
        return None

    pause_hidden()


async def parameter_hides_the_global(pause_hidden):
    pause_hidden()


async def parameter_hides_the_module(requests):
    requests.get("https://example.org")


async def global_assigned_in_another_function():
    return _client.get("https://example.org")  # expect: blocking-call-in-async "_client.get"


async def nonlocal_assigned_in_a_nested_function():
    session = None

    def build():
        nonlocal session
        session = requests.Session()

    build()
    return session.get("https://example.org")  # expect: blocking-call-in-async "session.get"


async def enclosing_function_is_seen_from_within():
    def wait_outer():
        subprocess.run(["true"], check=True)

    async def inner():
        wait_outer()  # expect: blocking-call-in-async "subprocess.run"

    await inner()


class Panel:
    def pause_for_method(self):
        return None

    async def class_scope_is_not_seen_from_a_method(self):
        pause_for_method()  # expect: blocking-call-in-async "time.sleep"

    async def own_method_is_not_the_global(self):
        self.pause_for_method()


async def comprehension_runs_at_once(items):
    return [pause_in_comprehension(item) for item in items]  # expect: blocking-call-in-async "time.sleep"


async def generator_expression_that_nobody_iterates(items):
    prepared = (pause_in_generator(item) for item in items)
    prepared.close()


async def generator_expression_consumed_by_sum(items):
    return sum(pause_in_sum(item) for item in items)  # expect: blocking-call-in-async "time.sleep"


async def comprehension_variable_stays_inside(urls):
    store = {}
    [store.get(url) for store in [requests.Session()] for url in urls]  # expect: blocking-call-in-async "store.get"
    return store.get("x")


async def own_function_hides_the_builtin():
    return input("name? ")
