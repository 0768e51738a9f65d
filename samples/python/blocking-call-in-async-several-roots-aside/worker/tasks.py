import asyncio

import helpers
from helpers import key


async def work(name):
    return helpers.render(name)  # expect: blocking-call-in-async "subprocess.run"


async def plan(name):
    await asyncio.sleep(0)
    return key(name)
