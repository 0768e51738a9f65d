"""The regions of app.py by each remedy."""

import app
from remedies_kit import Region, Waiting


class GetMany(Region):
    region = "Cache.get_many: for key in keys"

    def prepare(self):
        return ([f"user:{i}" for i in range(20)],)

    def original(self, keys):
        cache = app.Cache(app.HOST, app.PORT)
        values = cache.get_many(keys)
        cache.close()
        return values


class LookupAll(Waiting):
    region = "lookup_all: for key in keys"
    item = staticmethod(app.lookup)

    def prepare(self):
        return ([f"basket:{i}" for i in range(24)],)

    def original(self, keys):
        return app.lookup_all(keys)

    def join(self, results, keys):
        return dict(zip(keys, results))

    def asyncio_(self, keys):
        import asyncio

        async def one(key):
            reader, writer = await asyncio.open_connection(app.HOST, app.PORT)
            writer.write(f"GET {key}\n".encode())
            line = await reader.readline()
            writer.close()
            return line.decode().split()[-1]

        async def every():
            return await asyncio.gather(*(one(key) for key in keys))

        return dict(zip(keys, asyncio.run(every())))


def check(number):
    return bool(app.healthy([number]))


class Healthy(Waiting):
    region = "healthy: for number in hosts"
    item = staticmethod(check)

    def prepare(self):
        return (range(18),)

    def original(self, hosts):
        return app.healthy(hosts)

    def join(self, results, hosts):
        return [number for number, good in zip(hosts, results) if good]


class Resolve(Region):
    region = "resolve: for _ in range(depth)"

    def prepare(self):
        return "root", 12

    def original(self, start, depth):
        return app.resolve(start, depth)


class FirstWith(Waiting):
    region = "first_with: for key in keys"
    item = staticmethod(app.lookup)

    def prepare(self):
        return [f"stock:{i}" for i in range(20)], "7"

    def original(self, keys, digit):
        return app.first_with(keys, digit)

    def join(self, results, keys, digit):
        return next((key for key, value in zip(keys, results) if value.endswith(digit)), None)
