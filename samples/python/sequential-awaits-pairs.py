"""Awaits one after the other. Requests on a client that is made for many at once can overlap."""
import asyncio

import aiohttp
import httpx


async def independent(client: httpx.AsyncClient):
    user = await client.get("/user")  # expect: sequential-awaits "await"
    news = await client.get("/news")
    return user, news


async def dependent(client: httpx.AsyncClient):
    user = await client.get("/user")
    news = await client.get(f"/news/{user.text}")
    return news


async def dependent_through_a_name(client: httpx.AsyncClient):
    user = await client.get("/user")
    key = user.text.strip()
    return await client.get(key)


async def gathered(client: httpx.AsyncClient):
    return await asyncio.gather(client.get("/user"), client.get("/news"))


async def one_alone(client: httpx.AsyncClient):
    return await client.get("/user")


async def order_matters_for_writes(client: httpx.AsyncClient):
    await client.post("/orders", json={})
    await client.post("/orders/confirm", json={})


async def read_after_write(client: httpx.AsyncClient):
    await client.put("/user", json={})
    return await client.get("/user")


async def alternatives(client: httpx.AsyncClient, fresh):
    if fresh:
        return await client.get("/new")
    else:
        return await client.get("/old")


async def a_guard_between(client: httpx.AsyncClient):
    user = await client.get("/user")
    if user.status_code != 200:
        return None
    return await client.get("/news")


async def sleeps():
    await asyncio.sleep(1)
    await asyncio.sleep(2)


async def under_a_lock(lock: asyncio.Lock):
    await lock.acquire()
    await lock.acquire()


async def queue_order(jobs: asyncio.Queue):
    first = await jobs.get()
    second = await jobs.get()
    return first, second


async def stream_order(reader: asyncio.StreamReader):
    head = await reader.readline()
    body = await reader.readline()
    return head, body


async def with_a_session():
    async with aiohttp.ClientSession() as session:
        one = await session.get("/1")  # expect: sequential-awaits "await"
        two = await session.get("/2")
        return one, two


async def unknown(thing):
    a = await thing.first()
    b = await thing.second()
    return a, b
