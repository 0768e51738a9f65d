# obstacle: wait
import asyncio

import aiohttp


class Bot:
    def __init__(self, session, token):
        self.session = session
        self.base = f"https://chat.example.com/bot{token}"
        self.offset = 0

    async def updates(self):
        async with self.session.get(f"{self.base}/updates?offset={self.offset}&wait=30") as reply:
            found = (await reply.json())["result"]
        if found:
            self.offset = found[-1]["id"] + 1
        return found


async def listen(rounds):
    async with aiohttp.ClientSession() as session:
        bot = Bot(session, "12:ab")
        texts = []
        for _ in range(rounds):  # here
            texts += [update["text"] for update in await bot.updates()]
        return texts


if __name__ == "__main__":
    print(len(asyncio.run(listen(500))))
