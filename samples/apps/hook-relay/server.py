import asyncio
import json

import wire


class HookServer:
    def __init__(self, relay, secret, port=0):
        self.relay = relay
        self.secret = secret
        self.port = port
        self.taken = 0
        self.enough = asyncio.Condition()
        self.server = None

    async def start(self):
        self.server = await asyncio.start_server(self.client, "127.0.0.1", self.port)
        self.port = self.server.sockets[0].getsockname()[1]

    async def client(self, reader, writer):
        try:
            _, headers = await wire.read_head(reader)
            body = await wire.read_body(reader, headers)
            status, text = await self.take(headers, body)
            writer.write(wire.reply(status, text))
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def take(self, headers, body):
        if not wire.signed_by(self.secret, body, headers.get("x-signature", "")):
            status, text = 403, "bad signature"
        else:
            await self.relay.accept(json.loads(body))
            status, text = 202, "accepted"
        async with self.enough:
            self.taken += 1
            self.enough.notify_all()
        return status, text

    async def wait_for(self, count):
        async with self.enough:
            await self.enough.wait_for(lambda: self.taken >= count)

    async def stop(self):
        self.server.close()
        await self.server.wait_closed()
