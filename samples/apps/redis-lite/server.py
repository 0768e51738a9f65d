import asyncio
import contextlib
import os
from collections import defaultdict, deque

from keyspace import Keyspace
from resp import Parser, ProtocolError, encode

WRITES = {"set", "del", "incrby", "rpush", "zadd"}


class AppendLog:
    def __init__(self, path):
        self.path = path
        self.file = open(path, "ab")
        self.dirty = False

    def add(self, command):
        self.file.write(encode(command))
        self.dirty = True

    def sync(self):
        if self.dirty:
            self.dirty = False
            self.file.flush()
            os.fsync(self.file.fileno())

    def replay(self, execute):
        parser, count = Parser(), 0
        with open(self.path, "rb") as handle:
            while block := handle.read(1 << 14):
                for command in parser.feed(block):
                    execute(command)
                    count += 1
        return count


class Server:
    def __init__(self, path="appendonly.log"):
        self.keys = Keyspace()
        self.waiting = defaultdict(deque)
        self.log = AppendLog(path)
        self.replayed = self.log.replay(self.execute)
        self.stopped = asyncio.Event()

    def execute(self, command):
        name = command[0].decode().lower()
        method = getattr(self.keys, f"cmd_{name}", None)
        if method is None:
            return ProtocolError(f"unknown command '{name}'")
        try:
            return method(*command[1:])
        except (TypeError, ValueError) as error:
            return error

    async def blpop(self, key, timeout):
        items = self.keys.data.get(key)
        if items:
            return [key, items.pop(0)]
        future = asyncio.get_running_loop().create_future()
        self.waiting[key].append(future)
        try:
            return [key, await asyncio.wait_for(future, timeout)]
        except asyncio.TimeoutError:
            return None

    def wake(self, key):
        items = self.keys.data.get(key)
        while items and self.waiting[key]:
            future = self.waiting[key].popleft()
            if not future.done():
                future.set_result(items.pop(0))

    async def reply(self, command):
        name = command[0].decode().lower()
        if name == "blpop":
            return await self.blpop(command[1], float(command[2]))
        if name == "shutdown":
            self.stopped.set()
            return "OK"
        result = self.execute(command)
        if name in WRITES:
            self.log.add(command)
        if name == "rpush":
            self.wake(command[1])
        return result

    async def client(self, reader, writer):
        parser = Parser()
        try:
            while data := await reader.read(1 << 15):
                for command in parser.feed(data):
                    writer.write(encode(await self.reply(command)))
                await writer.drain()
        except (ConnectionError, ProtocolError):
            pass
        finally:
            writer.close()

    async def housekeeping(self, every=0.1):
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(every)
            self.keys.sweep()
            await loop.run_in_executor(None, self.log.sync)

    async def serve(self, port, ready=None):
        listener = await asyncio.start_server(self.client, "127.0.0.1", port)
        if ready:
            ready(listener.sockets[0].getsockname()[1])
        keeper = asyncio.create_task(self.housekeeping())
        async with listener:
            await self.stopped.wait()
        keeper.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await keeper
        self.log.sync()
        self.log.file.close()
