"""What the loop itself calls, and what it hands to a thread."""
import asyncio

import tools
from tools import Timer, Watcher


async def function_of_another_file():
    asyncio.get_running_loop().call_later(5, tools.slow_tick)  # expect: blocking-call-in-async "time.sleep"


async def done_callback_two_calls_deep():
    task = asyncio.ensure_future(asyncio.sleep(1))
    task.add_done_callback(tools.slow_done)  # expect: blocking-call-in-async "requests.post"
    await task


async def bound_method():
    asyncio.get_event_loop().call_soon(Watcher().fire)  # expect: blocking-call-in-async "time.sleep"


async def harmless_bound_method():
    asyncio.get_event_loop().call_soon(Watcher().rest)


async def lambda_given_to_the_loop():
    asyncio.get_running_loop().call_soon(lambda: tools.slow_lambda())  # expect: blocking-call-in-async "time.sleep"


async def callback_computed_before_its_registration():
    asyncio.get_running_loop().call_soon(tools.build_callback())  # expect: blocking-call-in-async "time.sleep"


async def callback_that_hands_over():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: loop.run_in_executor(None, tools.slow_in_executor))


async def timer_registered_by_a_plain_method():
    Timer(asyncio.get_running_loop()).start()


async def harmless_done_callback():
    task = asyncio.create_task(asyncio.sleep(1))
    task.add_done_callback(tools.quick)
    await task
