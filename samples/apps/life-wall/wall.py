"""The LED wall speaks a small binary protocol: length, payload, and a one-byte answer."""
import asyncio
import struct


class WallError(Exception):
    pass


class Wall:
    def __init__(self, host, port):
        self.host, self.port = host, port
        self.reader = self.writer = None
        self.sent = 0

    async def __aenter__(self):
        self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        await self.hello()
        return self

    async def __aexit__(self, *exc):
        self.writer.close()
        await self.writer.wait_closed()

    async def hello(self):
        await self.send(b"HELLO")

    async def send(self, payload):
        self.writer.write(struct.pack(">I", len(payload)) + payload)
        await self.writer.drain()
        answer = await self.reader.readexactly(1)
        if answer != b"+":
            raise WallError(answer)
        self.sent += 1

    async def pattern(self, name):
        await self.send(b"GET " + name.encode())
        size, = struct.unpack(">I", await self.reader.readexactly(4))
        return (await self.reader.readexactly(size)).decode()


async def pump(wall, frames):
    while True:
        item = await frames.get()
        if item is None:
            break
        await wall.send(item)
    return wall.sent


async def blink(wall, times, gap=0.05):
    for _ in range(times):
        await wall.send(b"\x01")
        await asyncio.sleep(gap)
        await wall.send(b"\x00")


async def gather_patterns(wall, names):
    found = {}
    for name in names:
        found[name] = await wall.pattern(name)
    return found


async def external_digest(data):
    proc = await asyncio.create_subprocess_exec(
        "md5sum", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate(data)
    return out.split()[0].decode()
