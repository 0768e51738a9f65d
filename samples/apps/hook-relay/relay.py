import asyncio
import json
from dataclasses import dataclass, field

import wire

RETRIES = 3
FIRST_WAIT = 0.03


@dataclass
class Target:
    url: str
    events: set
    fields: list | None = None
    failures: int = 0

    def wants(self, event):
        return "*" in self.events or event["type"] in self.events

    def shape(self, event):
        """Only what the target asked for."""
        if not self.fields:
            return event
        return {"type": event["type"], "data": {name: dig(event["data"], name) for name in self.fields}}


def dig(value, dotted):
    for part in dotted.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(part)
    return value


@dataclass
class Relay:
    targets: list
    journal: object
    workers: int = 5
    sent: int = 0
    failed: int = 0
    tasks: list = field(default_factory=list)

    def __post_init__(self):
        self.queue = asyncio.Queue(maxsize=40)

    def start(self):
        self.tasks = [asyncio.create_task(self.work()) for _ in range(self.workers)]

    async def accept(self, event):
        for target in self.targets:
            if target.wants(event):
                await self.queue.put((target, target.shape(event)))

    async def work(self):
        while True:
            target, event = await self.queue.get()
            try:
                await self.deliver(target, event)
            finally:
                self.queue.task_done()

    async def deliver(self, target, event):
        body = json.dumps(event).encode()
        for attempt in range(RETRIES):
            try:
                status = await asyncio.wait_for(wire.post(target.url, body), timeout=2)
            except (OSError, asyncio.TimeoutError):
                status = 0
            if 200 <= status < 300:
                self.sent += 1
                return True
            await self.pause(attempt)
        target.failures += 1
        self.failed += 1
        self.journal.note("failed", target.url, event)
        return False

    async def pause(self, attempt):
        await asyncio.sleep(FIRST_WAIT * 2 ** attempt)

    async def drain(self):
        await self.queue.join()

    async def stop(self):
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
