"""A relay and some bots that talk in it: what the load test runs."""
import asyncio
import os
import random
import statistics
import sys
import time

import protocol
from server import Relay

LINES = ("good morning all :)", "has anyone seen @bot1 today", "look at https://example.org/a?b=c and tell me",
         "that is not what I meant :(", "<3", "build 4711 is red again, @bot2 please", "coffee?")


class Bot:
    def __init__(self, name, port, seed):
        self.name, self.port = name, port
        self.random = random.Random(seed)
        self.latencies = []
        self.seen = 0

    async def connect(self, token="sesame"):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        await protocol.write(self.writer, {"kind": "hello", "name": self.name, "token": token})
        return await protocol.read(self.reader)

    async def listen(self):
        while (message := await protocol.read(self.reader)) is not None:
            self.seen += 1
            if message["kind"] == "say" and message["from"] == self.name:
                self.latencies.append(time.time() - message["at"])

    def compose(self):
        return " ".join(self.random.choice(LINES) for _ in range(self.random.randint(1, 3)))

    async def chat(self, room, count, pause):
        await protocol.write(self.writer, {"kind": "join", "room": room})
        for k in range(count):
            await asyncio.sleep(self.random.uniform(0, 2 * pause))
            await protocol.write(self.writer, {"kind": "say", "room": room, "text": self.compose()})
            if k % 10 == 9:
                await protocol.write(self.writer, {"kind": "search", "room": room, "words": ["build", "coffee", "https"]})

    async def run(self, room, count, pause):
        if (await self.connect())["kind"] != "welcome":
            raise RuntimeError("not welcome")
        listener = asyncio.create_task(self.listen())
        await self.chat(room, count, pause)
        await asyncio.sleep(0.1)
        self.writer.close()
        await listener


def describe(latencies):
    ordered = sorted(latencies)
    quantiles = statistics.quantiles(ordered, n=20)
    return {"mean": statistics.fmean(ordered), "p50": quantiles[9], "p95": quantiles[18], "spread": statistics.pstdev(ordered)}


async def stranger(port):
    answer = await Bot("stranger", port, 0).connect("guess")
    return answer["kind"] == "error"


async def load_test(bots, count, pause):
    host, port = os.environ["AUTH"].split(":")
    relay = Relay((host, int(port)))
    where = await relay.start()
    crowd = [Bot(f"bot{k}", where, k) for k in range(bots)]
    await asyncio.gather(*(bot.run(f"room{k % 2}", count, pause) for k, bot in enumerate(crowd)))
    refused = await stranger(where)
    await relay.stop()
    exported = sum(room.export(f"{name}.jsonl") for name, room in relay.rooms.items())
    return describe([t for bot in crowd for t in bot.latencies]) | {"exported": exported, "refused": refused, "sessions": relay.sessions}


def main(argv=None):
    bots, count, pause = (argv or sys.argv[1:])[:3]
    return asyncio.run(load_test(int(bots), int(count), float(pause)))


if __name__ == "__main__":
    print(main())
