import asyncio
import json


async def send(writer, message):
    data = json.dumps(message).encode()
    writer.write(len(data).to_bytes(4, "big") + data)
    await writer.drain()


async def read(reader):
    size = int.from_bytes(await reader.readexactly(4), "big")
    return json.loads(await reader.readexactly(size))


class Peer:
    """One connection to another node, opened when it is needed."""

    def __init__(self, port, timeout=0.3):
        self.port, self.timeout = port, timeout
        self.streams = None
        self.lock = asyncio.Lock()

    async def _connect(self):
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        return self.streams

    async def _exchange(self, message):
        reader, writer = await self._connect()
        await send(writer, message)
        return await read(reader)

    async def call(self, **message):
        async with self.lock:
            try:
                return await asyncio.wait_for(self._exchange(message), self.timeout)
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
                self.close()
                return None

    def close(self):
        if self.streams:
            self.streams[1].close()
            self.streams = None


class Service:
    def __init__(self, handle):
        self.handle = handle
        self.server = None
        self.writers = set()

    async def start(self, port):
        self.server = await asyncio.start_server(self._client, "127.0.0.1", port)

    async def _client(self, reader, writer):
        self.writers.add(writer)
        try:
            while True:
                await send(writer, await self.handle(await read(reader)))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.writers.discard(writer)
            writer.close()

    async def stop(self):
        self.server.close()
        for writer in list(self.writers):
            writer.close()
        await self.server.wait_closed()
