"""The regions of app.py by each remedy."""

import json

import app
import requests
from remedies_kit import WAITERS, Region, Waiting, thread_map


class FetchAll(Waiting):
    region = "fetch_all: for number in numbers"
    item = staticmethod(app.fetch_product)

    def prepare(self):
        return (range(1, 21),)

    def original(self, numbers):
        return app.fetch_all(numbers)

    def asyncio_(self, numbers):
        import asyncio

        import aiohttp

        async def one(session, number):
            async with session.get(f"{app.SHOP}/products/{number}") as response:
                return json.loads(await response.text())

        async def every():
            async with aiohttp.ClientSession() as session:
                return await asyncio.gather(*(one(session, number) for number in numbers))

        return asyncio.run(every())


def rate(pair):
    i, code = pair
    return requests.get(f"{app.SHOP}/rates/{len(code)}{i}", timeout=10).json()["price"]


class Rates(Waiting):
    region = "rates: for i, code in enumerate(currencies)"
    item = staticmethod(rate)

    def prepare(self):
        return (["EUR", "USD", "GBP", "SEK", "NOK", "DKK", "CHF", "PLN"],)

    def original(self, currencies):
        return app.rates(currencies)

    def items(self, currencies):
        return list(enumerate(currencies))

    def join(self, results, currencies):
        return dict(zip(currencies, results))


class FollowPages(Region):
    region = "follow_pages: while page is not None"

    def original(self):
        return app.follow_pages()


class SendAlerts(Region):
    region = "send_alerts: for alert in alerts"

    def prepare(self):
        return ([{"id": i, "was": 10.0, "now": 9.0} for i in range(12)],)

    def original(self, alerts):
        with requests.Session() as session:
            return app.send_alerts(session, alerts)

    def threads(self, alerts):
        with requests.Session() as session:
            thread_map(lambda alert: app.send_alerts(session, [alert]), alerts, WAITERS)


class Drops(Region):
    region = "drops: for product in new"

    def prepare(self):
        new = [{"id": i, "price": float(i)} for i in range(20)]
        return {product["id"]: product["price"] + 1 for product in new}, new

    def original(self, old, new):
        return app.drops(old, new)

    def threads(self, old, new):
        return [found for part in thread_map(lambda product: app.drops(old, [product]), new) for found in part]
