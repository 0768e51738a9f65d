"""asyncio client of the league: a line of JSON for each message."""
import asyncio
import itertools
import json


class Closed(Exception):
    pass


class League:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer
        self.ids = itertools.count(1)
        self.waiting = {}
        self.events = asyncio.Queue()
        self.task = asyncio.create_task(self._listen())

    @classmethod
    async def connect(cls, host, port):
        return cls(*await asyncio.open_connection(host, port))

    async def _listen(self):
        while line := await self.reader.readline():
            self._dispatch(json.loads(line))
        for future in self.waiting.values():
            if not future.done():
                future.set_exception(Closed())
        await self.events.put(None)

    def _dispatch(self, message):
        future = self.waiting.pop(message.get("re"), None)
        if future:
            future.set_result(message)
        else:
            self.events.put_nowait(message)

    async def call(self, verb, **data):
        number = next(self.ids)
        self.waiting[number] = asyncio.get_running_loop().create_future()
        self.writer.write(json.dumps({"id": number, "verb": verb, **data}).encode() + b"\n")
        await self.writer.drain()
        return await asyncio.wait_for(self.waiting[number], 10)

    async def hello(self, name, token):
        answer = await self.call("hello", name=name, token=token)
        return answer["rating"]

    async def next_event(self):
        event = await self.events.get()
        if event is None:
            raise Closed()
        return event

    async def submit(self, match, solution):
        return (await self.call("solve", match=match, solution=solution))["points"]

    async def offer(self, puzzle, rating):
        return (await self.call("offer", puzzle=puzzle, rating=rating))["accepted"]

    async def heartbeat(self, every=0.15):
        while True:
            await asyncio.sleep(every)
            await self.call("ping")

    async def close(self):
        self.writer.close()
        await self.writer.wait_closed()
        self.task.cancel()
