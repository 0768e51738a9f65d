import asyncio
import time

import requests


def poll():
    requests.get("https://status.example.com")


def beat():
    requests.post("https://status.example.com/beat")


def done(task):
    requests.put("https://status.example.com/done")


def quick(*args):
    print("tick", args)


def notify(text):
    requests.patch("https://status.example.com", data=text)


async def idle():
    await asyncio.sleep(1)


async def later():
    asyncio.get_running_loop().call_later(5, poll)  # expect: blocking-call-in-async "requests.get"


async def soon():
    asyncio.get_running_loop().call_soon(quick, 1)


async def soon_lambda():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: beat())  # expect: blocking-call-in-async "requests.post"


async def finished():
    task = asyncio.create_task(idle())
    task.add_done_callback(done)  # expect: blocking-call-in-async "requests.put"
    return await task


async def finished_quick():
    task = asyncio.create_task(idle())
    task.add_done_callback(quick)
    await task


def heartbeat():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


def main():
    loop = asyncio.new_event_loop()
    loop.call_soon(heartbeat)
    loop.run_forever()


if __name__ == "__main__":
    main()
