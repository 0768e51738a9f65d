# obstacle: wait
import asyncio

import aiohttp


async def export(session, base, query):
    async with session.post(base + "/exports", json={"query": query}) as reply:
        job = (await reply.json())["job"]
    state = {"status": "queued"}
    polls = 0
    while state["status"] in ("queued", "running"):  # here
        await asyncio.sleep(min(1 + polls, 15))
        polls += 1
        async with session.get(f"{base}/exports/{job}") as reply:
            state = await reply.json()
    return state["file"]


async def main():
    async with aiohttp.ClientSession() as session:
        print(await export(session, "https://warehouse.example.com", "select 1"))


if __name__ == "__main__":
    asyncio.run(main())
