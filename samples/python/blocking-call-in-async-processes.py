"""Processes, sleeps, terminals."""
import asyncio
import os
import subprocess
import time
from subprocess import Popen, run
from time import sleep as pause


async def waits():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
    pause(0.5)  # expect: blocking-call-in-async "time.sleep"
    input("name? ")  # expect: blocking-call-in-async "input"
    if True:
        for _ in range(3):
            time.sleep(2)  # expect: blocking-call-in-async "time.sleep"


async def processes():
    subprocess.run(["ls"])  # expect: blocking-call-in-async "subprocess.run"
    run(["ls"], check=True)  # expect: blocking-call-in-async "(`subprocess.run`) waits"
    subprocess.check_output(["ls"])  # expect: blocking-call-in-async "subprocess.check_output"
    subprocess.getoutput("ls")  # expect: blocking-call-in-async "subprocess.getoutput"
    os.system("ls")  # expect: blocking-call-in-async "os.system"
    os.popen("ls")  # expect: blocking-call-in-async "os.popen"
    os.waitpid(0, 0)  # expect: blocking-call-in-async "os.waitpid"
    child = Popen(["ls"])  # expect: blocking-call-in-async "Popen"
    child.wait()  # expect: blocking-call-in-async "wait"
    child.communicate()  # expect: blocking-call-in-async "communicate"
    child.poll()
    child.kill()


async def awaited():
    await asyncio.sleep(1)
    child = await asyncio.create_subprocess_exec("ls")
    await child.wait()
    await child.communicate()


async def does_not_wait():
    time.sleep(0)
    time.time()
    time.monotonic()
    os.getpid()


async def passes_along(register):
    register(time.sleep)
    register(subprocess.run)
    asyncio.get_running_loop().call_later(1, print)
    return time.sleep


async def comprehension():
    return {n: time.sleep(n) for n in (1, 2)}  # expect: blocking-call-in-async "time.sleep"


def plain():
    time.sleep(1)
    subprocess.run(["ls"])


async def generator():
    yield time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


async def outer():
    def inner():
        time.sleep(1)

    async def other():
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"

    return inner, other, lambda: time.sleep(1)


async def when_it_is_needed(ready):
    while not ready():
        time.sleep(0.1)  # expect: blocking-call-in-async "time.sleep"
