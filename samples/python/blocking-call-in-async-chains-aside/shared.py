import asyncio
import subprocess


def convert(name):
    return subprocess.run(["convert", name])


async def first():
    return convert("a.png")  # expect: blocking-call-in-async "subprocess.run"


async def second():
    return convert("b.png")


async def third():
    return await asyncio.to_thread(convert, "c.png")
