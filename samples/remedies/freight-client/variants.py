"""The regions of app.py and live.py by each remedy."""

import asyncio
import functools
import http.client
import json
import pathlib
import tempfile
from concurrent import futures

import app
import live
from remedies_kit import WAITERS, Region, Waiting, thread_map


def shipments():
    return [{"id": i, "owner": i * 7 % 12, "carrier": i % 20, "weight": 1 + i % 40} for i in range(120)]


def rate_of(carrier):
    return round(app.get(f"rates/{carrier}")["price"] * 1.19, 2)


async def gathered(function, items):
    loop = asyncio.get_running_loop()
    with futures.ThreadPoolExecutor(WAITERS) as pool:
        return await asyncio.gather(*(loop.run_in_executor(pool, function, item) for item in items))


class CarrierRates(Waiting):
    region = "carrier_rates: for carrier in carriers"
    item = staticmethod(rate_of)

    def prepare(self):
        return (range(20),)

    def original(self, carriers):
        return app.carrier_rates(carriers)

    def join(self, results, carriers):
        return dict(zip(carriers, results))

    def asyncio_(self, carriers):
        return dict(zip(carriers, asyncio.run(gathered(rate_of, carriers))))


class AllPages(Region):
    region = "all_pages: while number is not None"

    def prepare(self):
        return (1,)

    def original(self, first):
        return app.all_pages(first)


def name_of(owner):
    return app.get(f"users/{owner}")["name"]


class WithOwnerNames(Region):
    region = "with_owner_names: for shipment in shipments"

    def prepare(self):
        return (shipments(),)

    def original(self, found):
        return app.with_owner_names(found)

    def threads(self, found):
        owners = list(dict.fromkeys(shipment["owner"] for shipment in found))
        names = dict(zip(owners, thread_map(name_of, owners, WAITERS)))
        return [(shipment["id"], names[shipment["owner"]]) for shipment in found]


class FirstWithin(Region):
    region = "first_within: for carrier in carriers"

    def prepare(self):
        return [9, 2, 4, 1], 6.0

    def original(self, carriers, budget):
        return app.first_within(carriers, budget)


def event(number):
    connection = http.client.HTTPConnection(app.HOST, app.PORT, timeout=10)
    try:
        connection.request("GET", f"/events/{number}")
        return json.loads(connection.getresponse().read())["tags"]
    finally:
        connection.close()


class EventHistory(Waiting):
    """A connection for each task: one is not to be shared."""

    region = "event_history: for number in ids"
    item = staticmethod(event)

    def prepare(self):
        return (range(24),)

    def original(self, ids):
        return app.event_history(ids)


class Manifests(Region):
    region = "manifests: for text in pool.map(get_text, [f'documents/{number}' for number in ids])"

    def prepare(self):
        return (range(16),)

    def original(self, ids):
        return app.manifests(ids)


class FollowTokens(Region):
    region = "follow_tokens: for _ in range(steps)"

    def prepare(self):
        return 3, 12

    def original(self, start, steps):
        return app.follow_tokens(start, steps)


def save(folder, number):
    (folder / f"{number}.json").write_text(json.dumps(app.get(f"reports/{number}"), indent=1))


FOLDER = tempfile.TemporaryDirectory()


class SaveReports(Waiting):
    region = "save_reports: for number in ids"

    def prepare(self):
        return pathlib.Path(FOLDER.name), range(8)

    def original(self, folder, ids):
        return app.save_reports(folder, ids)

    def items(self, folder, ids):
        return ids

    def task(self, folder, ids):
        return functools.partial(save, folder)

    def join(self, results, folder, ids):
        return len(results)


class CheapestByTag(Region):
    region = "cheapest_by_tag: for answer in answers"

    def prepare(self):
        return ([app.get(f"products/{i}") for i in range(4)],)

    def original(self, answers):
        return app.cheapest_by_tag(answers)


class InvoiceLines(Region):
    region = "invoice_lines: for shipment in shipments"

    def prepare(self):
        return app.carrier_rates(range(20)), shipments()

    def original(self, rates, found):
        return app.invoice_lines(rates, found)


class Track(Region):
    region = "track: for number in numbers"
    path = "live.py"

    def prepare(self):
        return (range(20),)

    def original(self, numbers):
        return asyncio.run(live.track(numbers))

    def asyncio_(self, numbers):
        async def every():
            answers = await asyncio.gather(*(live.fetch(f"events/{number}") for number in numbers))
            return {number: answer["name"] for number, answer in zip(numbers, answers)}

        return asyncio.run(every())


class Overview(Region):
    region = "overview"
    path = "live.py"

    def prepare(self):
        return (7,)

    def original(self, number):
        return asyncio.run(live.overview(number))

    def asyncio_(self, number):
        async def together():
            user, rate, health = await asyncio.gather(live.fetch(f"users/{number}"), live.fetch(f"rates/{number}"), live.fetch("health/1"))
            return f"{user['name']} pays {rate['price']:.2f} ({health['id']})"

        return asyncio.run(together())


class PricesAtOnce(Region):
    region = "prices_at_once: for number in numbers"
    path = "live.py"

    def prepare(self):
        return (range(25),)

    def original(self, numbers):
        return asyncio.run(live.prices_at_once(numbers))


class DrainPages(Region):
    region = "drain_pages: while number is not None"
    path = "live.py"

    def prepare(self):
        return (4,)

    def original(self, first):
        return asyncio.run(live.drain_pages(first))


class AskPrices(Region):
    region = "ask_prices: for key in keys"
    path = "live.py"

    def prepare(self):
        return ([f"rate:{i}" for i in range(10)],)

    def original(self, keys):
        return asyncio.run(live.ask_prices(keys))


class Fingerprints(Region):
    region = "fingerprints: for text in texts"
    path = "live.py"

    def prepare(self):
        return ([f"shipment {i}" for i in range(300)],)

    def original(self, texts):
        return asyncio.run(live.fingerprints(texts))


class WaitUntilCheap(Region):
    region = "wait_until_cheap: while True"
    path = "live.py"

    def prepare(self):
        return 12, 13.5

    def original(self, start, limit):
        return asyncio.run(live.wait_until_cheap(start, limit))
