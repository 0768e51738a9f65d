import asyncio
import subprocess

import aiohttp
import httpx
import redis.asyncio as redis
from redis import Redis
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session


async def get_async(url):
    async with httpx.AsyncClient() as client:
        reply = await client.get(url)
    return reply.json()


async def get_sync(url):
    return httpx.get(url).json()  # expect: blocking-call-in-async "httpx.get"


async def get_client(url):
    client = httpx.Client()
    return client.post(url)  # expect: blocking-call-in-async "post"


async def get_aiohttp(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as reply:
            return await reply.text()


async def hit(key):
    client = redis.Redis()
    return await client.incr(key)


async def hit_sync(client: Redis, key):
    return client.incr(key)  # expect: blocking-call-in-async "redis"


async def orm_async(session: AsyncSession):
    rows = await session.execute(text("select 1"))
    return rows.scalars().all()


async def orm_sync(session: Session):
    return session.execute(text("select 1"))  # expect: blocking-call-in-async "execute"


async def spawn():
    proc = await asyncio.create_subprocess_exec("ls", stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate()
    await proc.wait()
    return out


async def spawn_sync(proc: subprocess.Popen):
    return proc.communicate()  # expect: blocking-call-in-async "communicate"


async def rest():
    async with asyncio.timeout(3):
        await asyncio.wait_for(asyncio.sleep(1), 2)
