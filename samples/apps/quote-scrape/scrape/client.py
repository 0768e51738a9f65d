import asyncio

import aiohttp


class Client:
    """A session that asks for at most `limit` pages at a time and tries again when the site is busy."""

    def __init__(self, base, limit):
        self.base = base
        self.slots = asyncio.Semaphore(limit)
        self.session = None
        self.cache = {}

    async def __aenter__(self):
        self.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=20))
        return self

    async def __aexit__(self, *exc):
        await self.session.close()

    async def get(self, path, **params):
        async with self.slots:
            for wait in (0.05, 0.1, 0.2, None):
                async with self.session.get(self.base + path, params=params) as response:
                    if response.status != 503 or wait is None:
                        response.raise_for_status()
                        return await response.text()
                await asyncio.sleep(wait)

    async def get_once(self, path):
        """Like get, but the same page is never asked for twice."""
        if path not in self.cache:
            self.cache[path] = asyncio.ensure_future(self.get(path))
        return await self.cache[path]

    async def submit(self, path, form):
        async with self.session.post(self.base + path, data=form) as response:
            return response.status
