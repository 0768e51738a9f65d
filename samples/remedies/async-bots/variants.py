"""The regions of app.py by each remedy."""

import asyncio

import app
from remedies_kit import Region


class ValuesOf(Region):
    region = "values_of: for key in keys"

    def prepare(self):
        return ([f"bot:{i}" for i in range(20)],)

    def original(self, keys):
        return asyncio.run(app.values_of(keys))

    def asyncio_(self, keys):
        async def every():
            return dict(zip(keys, await asyncio.gather(*(app.value_of(key) for key in keys))))

        return asyncio.run(every())


class ReadLog(Region):
    region = "read_log: for number in range(count)"

    def prepare(self):
        return (15,)

    def original(self, count):
        async def run():
            store = app.Store()
            await store.connect()
            lines = await app.read_log(store, count)
            await store.close()
            return lines

        return asyncio.run(run())


class AnswerAll(Region):
    region = "answer_all: for question in questions"

    def prepare(self):
        return (["where", "when", "who", "why", "how", "which", "what", "whose"],)

    def original(self, questions):
        return asyncio.run(app.answer_all(questions))

    def asyncio_(self, questions):
        async def every():
            return await asyncio.gather(*(app.answer(question) for question in questions))

        return asyncio.run(every())


class Settle(Region):
    region = "settle: for bid in bids"

    def prepare(self):
        return ([3, -2, 5, 1, -4, 6, 2, 2, 1, 1],)

    def original(self, bids):
        return asyncio.run(app.settle(bids))


class CountTo(Region):
    region = "count_to: for i in range(limit)"

    def prepare(self):
        return (200_000,)

    def original(self, limit):
        return asyncio.run(app.count_to(limit))
