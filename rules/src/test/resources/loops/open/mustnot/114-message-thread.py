# obstacle: wait
import asyncio

import aiohttp


async def one(session, number):
    async with session.get(f"https://forum.example.org/api/messages/{number}") as reply:
        return await reply.json()


async def thread(session, last):
    messages = []
    number = last
    while number is not None:  # here
        message = await one(session, number)
        messages.append(message["text"])
        number = message["reply_to"]
    return messages[::-1]


async def main():
    async with aiohttp.ClientSession() as session:
        for text in await thread(session, 901223):
            print(text)


if __name__ == "__main__":
    asyncio.run(main())
