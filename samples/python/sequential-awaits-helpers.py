"""Loops and helpers: what the function itself does, and what functions of the same file do."""
import asyncio
import logging

import aiohttp
import httpx

log = logging.getLogger(__name__)


async def fetch(client: httpx.AsyncClient, url):
    page = await client.get(url)
    page.raise_for_status()
    return page.json()


async def through_a_helper(client: httpx.AsyncClient, urls):
    found = []
    for url in urls:
        found.append(await fetch(client, url))  # expect: sequential-awaits "once for each element"
    return found


async def helper_twice(client: httpx.AsyncClient):
    user = await fetch(client, "/user")  # expect: sequential-awaits "2 times in a row"
    news = await fetch(client, "/news")
    return user, news


async def fetch_and_count(client: httpx.AsyncClient, url, counts):
    page = await client.get(url)
    counts.append(page)
    return page


async def helper_that_writes(client: httpx.AsyncClient, urls, counts):
    for url in urls:
        page = await fetch_and_count(client, url, counts)
        log.info("got %s", page)


class Api:
    def __init__(self):
        self.client = httpx.AsyncClient()
        self.token = ""

    async def page(self, url):
        return await self.client.get(url)

    async def login(self, url):
        self.token = await self.client.get(url)
        return self.token

    async def read(self, urls):
        pages = []
        for url in urls:
            pages.append(await self.page(url))  # expect: sequential-awaits "once for each element"
        return pages

    async def logins(self, urls):
        for url in urls:
            token = await self.login(url)
            log.debug(token)

    async def writes_itself(self, urls):
        for url in urls:
            self.token = await self.client.get(url)

    async def keeps_by_name(self, urls):
        pages = {}
        for url in urls:
            pages[url] = await self.client.get(url)  # expect: sequential-awaits "once for each element"
        return pages

    async def knows_what_it_has(self, urls):
        pages = {}
        for url in urls:
            if url not in pages:
                pages[url] = await self.client.get(url)
        return pages


async def with_responses(urls):
    texts = []
    async with aiohttp.ClientSession() as session:
        for url in urls:
            async with session.get(url) as response:  # expect: sequential-awaits "once for each element"
                texts.append(await response.text())
    return texts


async def mends_what_fails(client: httpx.AsyncClient, urls):
    pages = []
    for url in urls:
        try:
            page = await client.get(url)  # expect: sequential-awaits "once for each element"
        except httpx.HTTPError:
            continue
        pages.append(page)
    return pages


async def filtered(client: httpx.AsyncClient, urls):
    return {url: await client.get(url) for url in urls if url}  # expect: sequential-awaits "once for each element"


async def same_each_time(client: httpx.AsyncClient, times):
    for _ in range(times):
        page = await client.get("/")
        log.info(page)


async def follows(client: httpx.AsyncClient, urls):
    last = None
    for url in urls:
        last = await client.get(url, params={"after": last})
    return last


async def until_enough(client: httpx.AsyncClient, urls):
    pages = []
    for url in urls:
        if len(pages) > 3:
            break
        pages.append(await client.get(url))
    return pages


async def stops_when_full(client: httpx.AsyncClient, urls):
    pages = []
    for url in urls:
        if len(pages) < 3:
            pages.append(await client.get(url))
    return pages


async def posts(client: httpx.AsyncClient, items):
    for item in items:
        page = await client.post("/items", json=item)
        log.info(page)


async def stores(client: httpx.AsyncClient, urls, database):
    for url in urls:
        page = await client.get(url)
        await database.save(page)


async def waits_between(client: httpx.AsyncClient, urls):
    for url in urls:
        page = await client.get(url)
        log.info(page)
        await asyncio.sleep(1)


async def shows_progress(client: httpx.AsyncClient, urls, window):
    for url in urls:
        page = await client.get(url)
        window.update(page)


async def nested(client: httpx.AsyncClient, groups):
    for group in groups:
        for url in group:
            page = await client.get(url)  # expect: sequential-awaits "once for each element"
            log.info(page)


async def tells_in_order(client: httpx.AsyncClient, urls):
    for url in urls:
        page = await client.get(url)
        print(page)
