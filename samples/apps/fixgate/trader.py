"""A client that trades by a simple rule; used to load the gate before a release."""
import asyncio
import random
from decimal import Decimal

from wire import Framer, Session, encode


class Trader:
    def __init__(self, name, symbols, seed):
        self.name, self.symbols = name, symbols
        self.rng = random.Random(seed)
        self.session = Session(name, "GATE")
        self.framer = Framer()
        self.inbox = []
        self.open = {}
        self.fills = 0

    async def connect(self, port):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port)
        self.writer.write(encode(self.session.stamp("A") | {108: 30}))
        await self.receive()

    async def receive(self):
        while not self.inbox:
            data = await self.reader.read(4096)
            if not data:
                raise ConnectionError("gate has closed")
            self.inbox.extend(self.framer.feed(data))
        return self.inbox.pop(0)

    def next_order(self, number):
        symbol = self.rng.choice(self.symbols)
        price = Decimal(self.rng.randint(9900, 10100)) / 100
        return symbol, {11: f"{self.name}-{number}", 55: symbol, 54: self.rng.choice("12"), 38: self.rng.randint(1, 9) * 100, 44: price}

    def on_report(self, message):
        if message.get(150) == "F":
            self.fills += 1
        if message.get(151) == "0" or message.get(150) == "8":
            self.open.pop(message[11], None)

    async def place(self, number):
        symbol, fields = self.next_order(number)
        self.open[fields[11]] = symbol
        self.writer.write(encode(self.session.stamp("D") | fields))
        await self.writer.drain()
        self.on_report(await self.receive())

    async def cancel_some(self, number):
        for ref in list(self.open)[:2]:
            symbol = self.open.pop(ref)
            self.writer.write(encode(self.session.stamp("F") | {11: f"{self.name}-c{number}", 41: ref, 55: symbol}))
            self.on_report(await self.receive())

    async def look(self):
        self.writer.write(encode(self.session.stamp("V") | {55: self.symbols[0]}))
        while (message := await self.receive()).kind != "W":
            self.on_report(message)
        return message[58].split("|")

    async def trade(self, port, count, pause=0.01):
        await self.connect(port)
        for number in range(count):
            await self.place(number)
            if number % 10 == 9:
                await self.cancel_some(number)
                await self.look()
            await asyncio.sleep(self.rng.uniform(0, 2 * pause))
        self.writer.close()
        return self.fills


async def rehearse(gate, traders, count):
    port = await gate.start()
    fills = await asyncio.gather(*(t.trade(port, count) for t in traders))
    await gate.stop()
    return dict(zip((t.name for t in traders), fills))
