"""An order desk on an event loop, with some of the slips that people make there."""

import asyncio
import time


class Desk:
    """Stands for services elsewhere: everything takes its time."""

    def __init__(self):
        self.stock = {f"part{i}": 40 + i for i in range(50)}
        self.balance = {name: 500 for name in ("ann", "bob", "cleo", "dan")}
        self.log = []

    async def order(self, number):
        await asyncio.sleep(0.012)
        return {"number": number, "part": f"part{number % 50}", "count": number % 4 + 1, "owner": list(self.balance)[number % 4]}

    async def price(self, part):
        await asyncio.sleep(0.015)
        return 3 + int(part[4:]) % 11

    async def discount(self, owner):
        await asyncio.sleep(0.02)
        return len(owner) % 3

    async def freight(self, count):
        await asyncio.sleep(0.015)
        return 4 + count


async def load_orders(desk, numbers):
    orders = []
    for number in numbers:
        order = await desk.order(number)
        order["open"] = True
        orders.append(order)
    return orders


async def quote(desk, order):
    price = await desk.price(order["part"])
    discount = await desk.discount(order["owner"])
    freight = await desk.freight(order["count"])
    return order["count"] * price - discount + freight


async def quotes(desk, orders):
    return [await quote(desk, order) for order in orders]


def print_label(order):
    time.sleep(0.01)  # a driver that only knows how to block
    return f"{order['number']:05} {order['part']}"


async def labels(orders):
    made = []
    for order in orders:
        made.append(print_label(order))
        await asyncio.sleep(0)
    return made


def seal(order, rounds=15_000):
    value = order["number"] + 7
    for _ in range(rounds):
        value = (value * value + 12_345) % 1_000_003
    return value


async def seals(orders):
    async def one(order):
        return seal(order)

    return [await one(order) for order in orders]


async def polite(desk, numbers, at_once=10):
    gate = asyncio.Semaphore(at_once)

    async def one(number):
        async with gate:
            return await desk.order(number)

    return await asyncio.gather(*[one(number) for number in numbers])


async def settle(desk, transfers):
    """Each payment must see what the one before has left."""
    refused = 0
    for giver, taker, amount in transfers:
        await asyncio.sleep(0.004)
        if desk.balance[giver] < amount:
            refused += 1
            continue
        desk.balance[giver] -= amount
        desk.balance[taker] += amount
        desk.log.append((giver, taker, amount))
    return refused


async def ticks(count):
    for number in range(count):
        await asyncio.sleep(0.003)
        yield number


async def answer_ticks(desk, count):
    answers = []
    async for number in ticks(count):
        answers.append(await desk.price(f"part{number}"))
    return answers


async def until_stocked(desk, part, wanted):
    rounds = 0
    while desk.stock[part] < wanted:
        await asyncio.sleep(0.005)
        desk.stock[part] += 6
        rounds += 1
    return rounds


async def day():
    desk = Desk()
    orders = await load_orders(desk, range(30))
    print(await quote(desk, orders[2]), sum(await quotes(desk, orders[:10])))
    print((await labels(orders))[4])
    print(sum(await seals(orders * 8)))
    print(len(await polite(desk, range(60))))
    print(await settle(desk, [("ann", "bob", 120), ("bob", "cleo", 90), ("cleo", "dan", 400)] * 6))
    print(sum(await answer_ticks(desk, 12)))
    print(await until_stocked(desk, "part7", 80))


def main():
    asyncio.run(day())


if __name__ == "__main__":
    main()
