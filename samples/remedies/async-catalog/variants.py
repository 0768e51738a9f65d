"""The regions of app.py by each remedy."""

import asyncio
import json

import app
from remedies_kit import Region


class Collect(Region):
    region = "collect: for number in numbers"

    def prepare(self):
        return (range(16),)

    def original(self, numbers):
        return asyncio.run(app.collect(numbers))

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(app.product(number) for number in numbers))

        return asyncio.run(every())


class CollectTogether(Region):
    region = "collect_together: for number in numbers"

    def prepare(self):
        return (range(40),)

    def original(self, numbers):
        return asyncio.run(app.collect_together(numbers))


class WalkPages(Region):
    region = "walk_pages: while page is not None"

    def original(self):
        return asyncio.run(app.walk_pages())


class Profile(Region):
    region = "profile"

    def prepare(self):
        return (3,)

    def original(self, user):
        return asyncio.run(app.profile(user))

    def asyncio_(self, user):
        async def together():
            details, orders, advice = map(json.loads, await asyncio.gather(app.fetch(f"users/{user}"), app.fetch(f"reports/{user}"), app.fetch(f"rates/{user}")))
            return {"name": details["name"], "orders": orders["price"], "advice": advice["tags"]}

        return asyncio.run(together())


class Profiles(Region):
    region = "profiles: for user in users"

    def prepare(self):
        return (range(4),)

    def original(self, users):
        return asyncio.run(app.profiles(users))

    def asyncio_(self, users):
        async def every():
            return dict(zip(users, await asyncio.gather(*(app.profile(user) for user in users))))

        return asyncio.run(every())


class TotalPrice(Region):
    region = "total_price: for item in products"

    def prepare(self):
        return ([{"price": i * 1.5} for i in range(16)],)

    def original(self, products):
        return asyncio.run(app.total_price(products))
