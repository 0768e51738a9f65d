"""Functions of libraries: those that do nothing until awaited, and those that start by themselves."""
import asyncio

import aiohttp
import anyio
import httpx
import tornado.httpclient
import trio
from motor.motor_asyncio import AsyncIOMotorCollection


async def sleeps():
    asyncio.sleep(1)  # expect: coroutine-never-awaited "`asyncio.sleep` does nothing until it is awaited"
    trio.sleep(1)  # expect: coroutine-never-awaited "does nothing until it is awaited"
    await asyncio.sleep(1)


async def requests(client: httpx.AsyncClient, session: aiohttp.ClientSession):
    client.get("/")  # expect: coroutine-never-awaited "does nothing until it is awaited"
    session.close()  # expect: coroutine-never-awaited "does nothing until it is awaited"
    async with session.get("/") as response:
        response.json()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        return await response.text()


async def streams(writer: asyncio.StreamWriter, queue: asyncio.Queue):
    writer.write(b"x")
    writer.drain()  # expect: coroutine-never-awaited "does nothing until it is awaited"
    queue.put_nowait(1)
    queue.put(1)  # expect: coroutine-never-awaited "does nothing until it is awaited"
    if queue.empty():
        return


async def paths(path: anyio.Path):
    if not path.exists():  # expect: coroutine-never-awaited "always true"
        await path.mkdir()


async def start_by_themselves(loop: asyncio.AbstractEventLoop, people: AsyncIOMotorCollection):
    asyncio.gather(asyncio.sleep(1))
    asyncio.create_task(asyncio.sleep(1))
    asyncio.ensure_future(asyncio.sleep(1))
    loop.run_in_executor(None, print)
    people.insert_one({})
    tornado.httpclient.AsyncHTTPClient().fetch("/")


async def kept(session: aiohttp.ClientSession):
    request = session.get("/")
    async with request as response:
        return response.status
