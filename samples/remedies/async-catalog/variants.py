"""The regions of app.py by each remedy."""

import asyncio

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
