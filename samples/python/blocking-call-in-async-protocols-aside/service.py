from typing import Self

from adapters import Outbox, ThreadLocker
from ports import Locker, Notifier


async def announce(notifier: Notifier, text: str):
    notifier.send(text)  # expect: blocking-call-in-async "requests.post"


async def guard(locker: Locker):
    return locker.lock()  # known-miss: blocking-call-in-async a wait with a timeout is left alone, however long


async def start():
    return await guard(ThreadLocker())


async def enqueue(outbox: Outbox, text: str):
    outbox.queue(text)


class Query:
    def __init__(self):
        self.parts = []

    def where(self, part) -> Self:
        self.parts.append(part)
        return self

    def run(self):
        import psycopg2

        return psycopg2.connect(" ".join(self.parts))


async def search(term):
    return Query().where("dbname=app").where(term).run()  # expect: blocking-call-in-async "psycopg2"


async def compose(term):
    return Query().where("a = 1").where(term).parts
