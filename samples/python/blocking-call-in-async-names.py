"""What a name means: imports of all forms, scopes, and names that hide others."""
import http.client as web
import os.path
import time
import time as clock
import urllib.request
from os import path as files, system
from time import sleep
from time import sleep as nap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from time import sleep as typed_sleep

try:
    import simplejson as json
except ImportError:
    import json

try:
    from time import sleep as maybe
except ImportError:
    maybe = None

doze = time.sleep


async def imports():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
    clock.sleep(1)  # expect: blocking-call-in-async "clock.sleep"
    sleep(1)  # expect: blocking-call-in-async "sleep"
    nap(1)  # expect: blocking-call-in-async "(`time.sleep`)"
    maybe(1)  # expect: blocking-call-in-async "maybe"
    doze(1)  # expect: blocking-call-in-async "doze"
    system("ls")  # expect: blocking-call-in-async "another process"
    files.exists("x")  # expect: disk-wait-in-async "waits for the disk"
    os.path.exists("x")  # expect: disk-wait-in-async "waits for the disk"
    urllib.request.urlopen("x")  # expect: blocking-call-in-async "urlopen"
    web.HTTPConnection("x").connect()  # expect: blocking-call-in-async "waits for the network"
    json.loads("{}")


async def imports_inside():
    import subprocess
    from shutil import rmtree as remove

    subprocess.run(["ls"])  # expect: blocking-call-in-async "subprocess.run"
    remove("x")  # expect: disk-wait-in-async "shutil.rmtree"


async def hidden_by_a_parameter(sleep, time):
    sleep(1)
    time.sleep(1)


async def hidden_by_a_local_function():
    def sleep(seconds):
        return seconds

    sleep(1)


async def hidden_by_a_local_name():
    open = dict
    open()


def closure():
    from time import sleep

    async def inner():
        sleep(1)  # expect: blocking-call-in-async "sleep"

    return inner


async def local_name_of_a_builtin():
    input("name? ")  # expect: blocking-call-in-async "waits for input"


class Own:
    def sleep(self, seconds):
        return seconds

    def open(self):
        return self

    async def run(self):
        self.sleep(1)
        self.open()
        open("x")  # expect: disk-wait-in-async "waits for the disk"

    async def class_names_are_not_seen_inside(self):
        sleep(1)  # expect: blocking-call-in-async "sleep"


async def comprehension_names_stay_inside():
    [sleep for sleep in (1, 2)]
    sleep(1)  # expect: blocking-call-in-async "sleep"


async def bound_in_a_comprehension():
    [nap(1) for nap in (print, len)]


def set_the_clock():
    global ticker
    ticker = time


async def global_name():
    ticker.sleep(1)  # expect: blocking-call-in-async "(`time.sleep`) sleeps"


def nonlocal_name():
    wait = print

    def change():
        nonlocal wait
        wait = time.sleep

    async def inner():
        wait(1)  # expect: blocking-call-in-async "wait"

    return change, inner
