# obstacle: yield
import asyncio

import aiohttp


async def tickets(session, board):
    url = f"https://tracker.example.com/api/{board}/tickets?limit=100"
    while url:  # here
        async with session.get(url) as reply:
            page = await reply.json()
        for ticket in page["tickets"]:
            yield ticket
        url = page.get("next")


async def main():
    async with aiohttp.ClientSession() as session:
        count = 0
        async for ticket in tickets(session, "ops"):
            count += ticket["state"] == "open"
        print(count)


if __name__ == "__main__":
    asyncio.run(main())
