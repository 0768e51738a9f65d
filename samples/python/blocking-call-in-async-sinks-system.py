"""Processes, locks, queues, terminals; and the forms of them that return at once."""
import getpass
import os
import queue
import subprocess
import threading

jobs: queue.Queue = queue.Queue()
guard = threading.Lock()
ready = threading.Event()


def ask():
    return input("continue? ")


def ask_secret():
    return getpass.getpass()


def shell():
    return os.system("true")


def talk(process: subprocess.Popen):
    return process.communicate()


def wait_ready():
    ready.wait()


def take():
    return jobs.get()


def take_now():
    return jobs.get_nowait()


def take_without_blocking():
    return jobs.get(block=False)


def put_unbounded(item):
    jobs.put_nowait(item)


async def terminal():
    return ask()  # expect: blocking-call-in-async "input"


async def secret_from_the_terminal():
    return ask_secret()  # expect: blocking-call-in-async "getpass"


async def shell_command():
    return shell()  # expect: blocking-call-in-async "os.system"


async def process_output(process: subprocess.Popen):
    return talk(process)  # expect: blocking-call-in-async "communicate"


async def thread_event():
    wait_ready()  # expect: blocking-call-in-async "wait"


async def queue_item():
    return take()  # expect: blocking-call-in-async "get"


async def queue_item_if_any():
    return take_now(), take_without_blocking()


async def queue_put_that_never_waits(item):
    put_unbounded(item)
