"""A trio program gets trio's words, and the fix its import."""
import time
from pathlib import Path

import trio


async def naps():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


async def awaits():
    await trio.sleep(1)
    await trio.to_thread.run_sync(time.sleep, 1)
    await trio.Path("x").read_text()
    async with await trio.open_file("x") as file:
        await file.read()


async def reads():
    Path("x").read_text()  # expect: disk-wait-in-async "waits for the disk"
