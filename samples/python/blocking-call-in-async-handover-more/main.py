"""Handing over by the project's own helpers, classes and decorators."""
import asyncio

import pools
from pools import EXECUTOR, Direct, Pool, Recorder, blocking, in_executor


async def own_helper_around_an_executor(url):
    return await in_executor(blocking, url)


async def own_helper_given_a_result(url):
    return await in_executor(print, pools.blocking_direct(url))  # expect: blocking-call-in-async "requests.get"


async def own_decorator_that_starts_a_thread(path):
    pools.upload(path)


async def decorated_by_sync_to_async(url):
    await pools.decorated(url)
    await pools.decorated_with_arguments(url)


async def thread_with_a_loop_of_its_own():
    await asyncio.to_thread(pools.runs_coroutines_in_a_thread)


async def started_thread_subclass():
    recorder = Recorder()
    recorder.start()


async def run_method_of_a_thread_called_directly():
    Direct().run()  # expect: blocking-call-in-async "time.sleep"


async def pool_in_an_attribute():
    return await asyncio.wrap_future(Pool().start(pools.slow_start))


async def executor_map_not_consumed(items):
    EXECUTOR.map(pools.slow_each, items)


async def several_in_executors(urls):
    loop = asyncio.get_running_loop()
    await asyncio.gather(*(loop.run_in_executor(EXECUTOR, blocking, url) for url in urls))


async def nested_function_that_hands_over():
    def start():
        return asyncio.get_running_loop().run_in_executor(None, pools.slow_wrapped)

    await start()
