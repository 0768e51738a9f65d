"""Client of the harbour's services: a request is a line of JSON, so is its answer."""
from __future__ import annotations

import asyncio
import json
import random


class HarbourError(Exception):
    pass


class Busy(HarbourError):
    pass


class Link:
    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None
        self.lock = asyncio.Lock()

    async def open(self) -> Link:
        self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        return self

    async def ask(self, verb: str, **values):
        async with self.lock:
            self.writer.write(json.dumps({"verb": verb, **values}).encode() + b"\n")
            await self.writer.drain()
            line = await self.reader.readline()
        if not line:
            raise HarbourError("connection lost")
        answer = json.loads(line)
        if answer.get("error") == "busy":
            raise Busy(verb)
        if "error" in answer:
            raise HarbourError(answer["error"])
        return answer["result"]

    async def close(self) -> None:
        self.writer.close()
        await self.writer.wait_closed()


class LinkPool:
    def __init__(self, host: str, port: int, size: int) -> None:
        self.host, self.port = host, port
        self.size = size
        self.free: asyncio.Queue[Link] = asyncio.Queue()

    async def __aenter__(self) -> LinkPool:
        links = await asyncio.gather(*(Link(self.host, self.port).open() for _ in range(self.size)))
        for link in links:
            self.free.put_nowait(link)
        return self

    async def __aexit__(self, *_) -> None:
        while not self.free.empty():
            await self.free.get_nowait().close()

    async def ask(self, verb: str, **values):
        link = await self.free.get()
        try:
            return await link.ask(verb, **values)
        finally:
            self.free.put_nowait(link)


async def patiently(action, attempts: int = 5, first: float = 0.004):
    """Tries again while the other side is busy, at growing intervals."""
    pause = first
    for attempt in range(attempts):
        try:
            return await action()
        except Busy:
            if attempt == attempts - 1:
                raise
            await asyncio.sleep(pause * random.uniform(0.8, 1.2))
            pause *= 2
