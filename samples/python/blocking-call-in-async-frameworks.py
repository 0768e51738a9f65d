"""The same problem in a project that runs on trio."""
import subprocess
import time

import trio


async def main():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
    open("x")  # expect: disk-wait-in-async "open"
    subprocess.run(["ls"])  # expect: blocking-call-in-async "subprocess.run"
    await trio.sleep(1)
    await trio.to_thread.run_sync(time.sleep, 1)
    await trio.Path("x").read_text()
    async with await trio.open_file("x") as file:
        await file.read()
