import asyncio
import fnmatch
import logging
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

log = logging.getLogger("bus")


@dataclass(order=True)
class Event:
    stamp: float
    topic: str = field(compare=False)
    data: dict[str, Any] = field(compare=False, default_factory=dict)


class Subscription:
    def __init__(self, pattern, handler, size):
        self.pattern = pattern
        self.handler = handler
        self.queue = asyncio.Queue(size)
        self.task = None
        self.handled = 0
        self.errors = 0

    def accepts(self, topic):
        return fnmatch.fnmatchcase(topic, self.pattern)

    async def pump(self):
        while (event := await self.queue.get()) is not None:
            try:
                result = self.handler(event)
                if asyncio.iscoroutine(result):
                    await result
                self.handled += 1
            except Exception as error:
                self.errors += 1
                log.info("%s: %r", self.pattern, error)


class EventBus:
    def __init__(self):
        self.subscriptions = []
        self.routes = {}
        self.published = defaultdict(int)

    def on(self, pattern, handler, size=16):
        self.subscriptions.append(Subscription(pattern, handler, size))
        self.routes.clear()

    def route(self, topic):
        if topic not in self.routes:
            self.routes[topic] = [s for s in self.subscriptions if s.accepts(topic)]
        return self.routes[topic]

    async def publish(self, topic, **data):
        event = Event(time.time(), topic, data)
        self.published[topic] += 1
        for subscription in self.route(topic):
            await subscription.queue.put(event)

    async def __aenter__(self):
        for subscription in self.subscriptions:
            subscription.task = asyncio.create_task(subscription.pump())
        return self

    async def __aexit__(self, *exc):
        for subscription in self.subscriptions:
            await subscription.queue.put(None)
        await asyncio.gather(*(s.task for s in self.subscriptions))
