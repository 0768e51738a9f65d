"""Functions that travel as values: lambdas, partial, callbacks, tables, getattr."""
import functools
import threading
import time


def nap_lambda():
    time.sleep(1)


def nap_partial(seconds):
    time.sleep(seconds)


def nap_called_back():
    time.sleep(1)


def nap_in_thread():
    time.sleep(1)


def nap_stored():
    time.sleep(1)


def nap_from_table():
    time.sleep(1)


def nap_aliased():
    time.sleep(1)


def nap_attribute():
    time.sleep(1)


def nap_partial_kept(seconds):
    time.sleep(seconds)


def quiet():
    return None


def call_it(function):
    return function()


def call_it_in_a_thread(function):
    threading.Thread(target=function, daemon=True).start()


listeners = []


def store_it(function):
    listeners_to_describe = [function.__name__]
    return listeners_to_describe


class Button:
    def __init__(self, on_click):
        self.on_click = on_click

    def click(self):
        self.on_click()

    def name(self):
        return self.on_click.__name__


table = {"slow": nap_from_table, "fast": quiet}


async def lambda_called():
    rest = lambda: nap_lambda()
    rest()  # expect: blocking-call-in-async "time.sleep"


async def partial_called():
    rest = functools.partial(nap_partial, 3)
    rest()  # expect: blocking-call-in-async "time.sleep"


async def partial_kept():
    return functools.partial(nap_partial_kept, 3)


async def alias_called():
    rest = nap_aliased
    rest()  # expect: blocking-call-in-async "time.sleep"


async def callback_called_by_the_callee():
    call_it(nap_called_back)  # expect: blocking-call-in-async "time.sleep"


async def harmless_callback_called_by_the_callee():
    call_it(quiet)


async def callback_handed_to_a_thread_by_the_callee():
    call_it_in_a_thread(nap_in_thread)


async def callback_only_described():
    return store_it(nap_stored)


async def callback_in_an_attribute():
    Button(nap_attribute).click()  # expect: blocking-call-in-async "time.sleep"
