"""The regions of app.py by each remedy."""

import asyncio
from concurrent import futures

import app
from remedies_kit import WORKERS, Region, chunk_of, interpreter_map, process_map, thread_map


def sample_orders(count):
    async def every():
        return await app.load_orders(app.Desk(), range(count))

    return asyncio.run(every())


class LoadOrders(Region):
    region = "load_orders: for number in numbers"

    def prepare(self):
        return app.Desk(), range(30)

    def original(self, desk, numbers):
        return asyncio.run(app.load_orders(desk, numbers))

    def asyncio_(self, desk, numbers):
        async def every():
            orders = await asyncio.gather(*map(desk.order, numbers))
            for order in orders:
                order["open"] = True
            return orders

        return asyncio.run(every())


async def quote_together(desk, order):
    price, discount, freight = await asyncio.gather(desk.price(order["part"]), desk.discount(order["owner"]), desk.freight(order["count"]))
    return order["count"] * price - discount + freight


class Quote(Region):
    region = "quote"

    def prepare(self):
        return app.Desk(), sample_orders(3)[2]

    def original(self, desk, order):
        return asyncio.run(app.quote(desk, order))

    def asyncio_(self, desk, order):
        return asyncio.run(quote_together(desk, order))


class Quotes(Region):
    region = "quotes: for order in orders"

    def prepare(self):
        return app.Desk(), sample_orders(10)

    def original(self, desk, orders):
        return asyncio.run(app.quotes(desk, orders))

    def asyncio_(self, desk, orders):
        async def every():
            return await asyncio.gather(*(app.quote(desk, order) for order in orders))

        return asyncio.run(every())


class Labels(Region):
    """The driver blocks: only threads let it do several at once."""

    region = "labels: for order in orders"

    def prepare(self):
        return (sample_orders(30),)

    def original(self, orders):
        return asyncio.run(app.labels(orders))

    def threads(self, orders):
        async def every():
            loop = asyncio.get_running_loop()
            with futures.ThreadPoolExecutor(len(orders)) as pool:
                return await asyncio.gather(*(loop.run_in_executor(pool, app.print_label, order) for order in orders))

        return asyncio.run(every())

    def asyncio_(self, orders):
        """As people write it: the loop's own pool, which has few threads."""
        async def every():
            return await asyncio.gather(*(asyncio.to_thread(app.print_label, order) for order in orders))

        return asyncio.run(every())


class Seals(Region):
    region = "seals: for order in orders"

    def prepare(self):
        return (sample_orders(30) * 8,)

    def original(self, orders):
        return asyncio.run(app.seals(orders))

    def processes(self, orders):
        async def every():
            return await asyncio.to_thread(process_map, app.seal, orders, chunk_of(orders))

        return asyncio.run(every())

    def threads(self, orders):
        async def every():
            return await asyncio.to_thread(thread_map, app.seal, orders, WORKERS)

        return asyncio.run(every())

    def interpreters(self, orders):
        async def every():
            return await asyncio.to_thread(interpreter_map, app.seal, orders)

        return asyncio.run(every())


class Polite(Region):
    region = "polite: for number in numbers"

    def prepare(self):
        return app.Desk(), range(60)

    def original(self, desk, numbers):
        return asyncio.run(app.polite(desk, numbers))


class Settle(Region):
    region = "settle: for giver, taker, amount in transfers"

    def prepare(self):
        return ([("ann", "bob", 120), ("bob", "cleo", 90), ("cleo", "dan", 400)] * 6,)

    def original(self, transfers):
        return asyncio.run(app.settle(app.Desk(), transfers))


class AnswerTicks(Region):
    region = "answer_ticks: async for number in ticks(count)"

    def prepare(self):
        return app.Desk(), 12

    def original(self, desk, count):
        return asyncio.run(app.answer_ticks(desk, count))

    def asyncio_(self, desk, count):
        async def every():
            running = []
            async for number in app.ticks(count):
                running.append(asyncio.create_task(desk.price(f"part{number}")))
            return await asyncio.gather(*running)

        return asyncio.run(every())


class UntilStocked(Region):
    region = "until_stocked: while desk.stock[part] < wanted"

    def prepare(self):
        return "part7", 80

    def original(self, part, wanted):
        return asyncio.run(app.until_stocked(app.Desk(), part, wanted))
