"""Bots that ask a slow key-value server and each other, on one event loop."""

import asyncio

HOST = "127.0.0.1"
PORT = 8732


class Store:
    def __init__(self):
        self.reader = None
        self.writer = None

    async def connect(self):
        self.reader, self.writer = await asyncio.open_connection(HOST, PORT)

    async def get(self, key):
        self.writer.write(f"GET {key}\n".encode())
        await self.writer.drain()
        line = await self.reader.readline()
        return int(line.split()[-1])

    async def close(self):
        self.writer.close()
        await self.writer.wait_closed()


async def value_of(key):
    store = Store()
    await store.connect()
    value = await store.get(key)
    await store.close()
    return value


async def values_of(keys):
    return {key: await value_of(key) for key in keys}


async def read_log(store, count):
    lines = []
    for number in range(count):
        lines.append(await store.get(f"log:{number}"))
    return lines


async def answer(question):
    await asyncio.sleep(0.04)
    return question.upper()


async def answer_all(questions):
    answers = []
    for question in questions:
        answers.append(await answer(question))
    return answers


async def settle(bids):
    """Each bid depends on the price that the one before has left."""
    price = 100
    for bid in bids:
        await asyncio.sleep(0.02)
        price = max(price, price + bid)
    return price


async def count_to(limit):
    seen = 0
    for i in range(limit):
        if i % 3 == 0 or i % 5 == 0:
            seen += i
    return seen


async def run():
    print(len(await values_of([f"bot:{i}" for i in range(20)])))
    store = Store()
    await store.connect()
    print(sum(await read_log(store, 15)))
    await store.close()
    print(await answer_all(["where", "when", "who", "why", "how", "which", "what", "whose"]))
    print(await settle([3, -2, 5, 1, -4, 6, 2, 2, 1, 1]))
    print(await count_to(200_000))


def main():
    asyncio.run(run())


if __name__ == "__main__":
    main()
