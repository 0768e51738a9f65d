"""Awaits in loops."""
import asyncio

import asyncpg
import httpx
import motor.motor_asyncio


async def each(client: httpx.AsyncClient, urls):
    pages = []
    for url in urls:
        pages.append(await client.get(url))  # expect: sequential-awaits "await"
    return pages


async def comprehension(client: httpx.AsyncClient, urls):
    return [await client.get(url) for url in urls]  # expect: sequential-awaits "await"


async def follows_links(client: httpx.AsyncClient, url):
    while url:
        page = await client.get(url)
        url = page.headers.get("next")


async def carries_a_token(client: httpx.AsyncClient, names):
    token = ""
    for name in names:
        page = await client.get(name, params={"token": token})
        token = page.text


async def stops_early(client: httpx.AsyncClient, urls):
    for url in urls:
        page = await client.get(url)
        if page.status_code == 200:
            return page


async def breaks(client: httpx.AsyncClient, urls):
    for url in urls:
        page = await client.get(url)
        if page.is_success:
            break


async def retries(client: httpx.AsyncClient):
    for _ in range(3):
        try:
            return await client.get("/")
        except httpx.HTTPError:
            await asyncio.sleep(1)


async def polls(client: httpx.AsyncClient):
    while True:
        await client.get("/")
        await asyncio.sleep(60)


async def paced(client: httpx.AsyncClient, urls):
    for url in urls:
        await client.get(url)
        await asyncio.sleep(1)


async def writes(client: httpx.AsyncClient, items):
    for item in items:
        await client.post("/items", json=item)


async def one_connection(connection: asyncpg.Connection, keys):
    for key in keys:
        await connection.fetch("select $1", key)


async def many_connections(pool: asyncpg.Pool, keys):
    rows = []
    for key in keys:
        rows.append(await pool.fetch("select $1", key))  # expect: sequential-awaits "await"
    return rows


async def takes_what_comes(client: httpx.AsyncClient, source):
    async for url in source:
        await client.get(url)


async def gathered(client: httpx.AsyncClient, urls):
    return await asyncio.gather(*(client.get(url) for url in urls))


async def in_a_task(client: httpx.AsyncClient, urls):
    async def one(url):
        return await client.get(url)

    return [asyncio.create_task(one(url)) for url in urls]


async def yields(client: httpx.AsyncClient, urls):
    for url in urls:
        yield await client.get(url)


async def appends_to_a_file(client: httpx.AsyncClient, urls):
    for url in urls:
        page = await client.get(url)
        with open("pages.txt", "a") as log:
            log.write(page.text)


async def finds_and_updates(things: motor.motor_asyncio.AsyncIOMotorCollection, keys):
    for key in keys:
        await things.find_one_and_update({"_id": key}, {"$inc": {"seen": 1}})


async def finds(things: motor.motor_asyncio.AsyncIOMotorCollection, keys):
    for key in keys:
        print(key)
    return [await things.find_one({"_id": key}) for key in keys]  # expect: sequential-awaits "await"
