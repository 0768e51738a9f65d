"""Functions of libraries: those that do nothing until awaited, and those that start by themselves."""
import asyncio

import aiofiles
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


async def used_as_what_they_give(session: aiohttp.ClientSession):
    async with session.get("/") as response:
        data = response.json()  # expect: coroutine-never-awaited "cannot be used before"
        size = len(response.text())  # expect: coroutine-never-awaited "cannot be used before"
        print(f"{response.text()}")  # expect: coroutine-never-awaited "cannot be used before"
        return data["price"], size, response.read().decode()  # expect: coroutine-never-awaited "cannot be used before"


async def texts(path):
    async with aiofiles.open(path) as file:
        text = file.read()  # expect: coroutine-never-awaited "cannot be used before"
        return text.split()


async def awaited_first(session: aiohttp.ClientSession, path):
    async with session.get("/") as response:
        data = await response.json()
        text = response.text()
        size = len(await text)
    async with aiofiles.open(path) as file:
        return data["price"], size, (await file.read()).split()


async def more_than_a_coroutine(session: aiohttp.ClientSession):
    request = session.get("/")
    print(request.method)
    return await request
