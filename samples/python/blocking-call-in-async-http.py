"""HTTP clients that wait in the event loop's thread."""
import asyncio
import http.client
import urllib.request
from urllib.request import urlopen

import aiohttp
import httpx
import requests
import urllib3
from requests import Session, post as send


async def module_functions(url):
    requests.get(url)  # expect: blocking-call-in-async "requests.get"
    requests.post(url, json={})  # expect: blocking-call-in-async "post"
    requests.request("GET", url)  # expect: blocking-call-in-async "requests.request"
    send(url)  # expect: blocking-call-in-async "post"
    httpx.get(url)  # expect: blocking-call-in-async "httpx.get"
    httpx.options(url)  # expect: blocking-call-in-async "httpx.options"
    urllib3.request("GET", url)  # expect: blocking-call-in-async "urllib3.request"
    urllib.request.urlopen(url)  # expect: blocking-call-in-async "urlopen"
    urlopen(url)  # expect: blocking-call-in-async "urlopen"


async def clients(url):
    session = requests.Session()
    session.get(url)  # expect: blocking-call-in-async "get"
    with Session() as other:
        other.put(url)  # expect: blocking-call-in-async "put"
    with httpx.Client() as client:
        client.get(url)  # expect: blocking-call-in-async "get"
        client.send(client.build_request("GET", url))  # expect: blocking-call-in-async "send"
    pool = urllib3.PoolManager()
    pool.request("GET", url)  # expect: blocking-call-in-async "request"
    connection = http.client.HTTPSConnection("example.org")
    connection.request("GET", "/")  # expect: blocking-call-in-async "request"
    connection.getresponse()  # expect: blocking-call-in-async "getresponse"


async def annotated(session: requests.Session, client: "httpx.Client", url: str):
    session.head(url)  # expect: blocking-call-in-async "head"
    client.delete(url)  # expect: blocking-call-in-async "delete"


async def in_nested_places(urls):
    pages = [requests.get(url) for url in urls]  # expect: blocking-call-in-async "requests.get"
    try:
        return pages, requests.get(urls[0]).json()["x"]  # expect: blocking-call-in-async "requests.get"
    except (OSError, KeyError):
        if requests.head(urls[0]).ok:  # expect: blocking-call-in-async "requests.head"
            raise


async def awaited(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            await response.text()
    async with httpx.AsyncClient() as client:
        await client.get(url)
        client.build_request("GET", url)


async def offloaded(url):
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(requests.get, url)
    await loop.run_in_executor(None, requests.get, url)
    await loop.run_in_executor(None, lambda: requests.get(url))
    return requests.get, urlopen


async def built_here_for_a_thread(url):
    await asyncio.to_thread(print, requests.get(url))  # expect: blocking-call-in-async "requests.get"


def synchronous(url):
    return requests.get(url)


async def only_defines(url):
    def later():
        return requests.get(url)

    class Page:
        def load(self):
            return requests.get(url)

    return later, Page


async def shadowed(requests, url):
    requests.get(url)


class Fetcher:
    def __init__(self):
        self.session = requests.Session()
        self.http = aiohttp.ClientSession()

    async def load(self, url):
        return self.session.get(url)  # expect: blocking-call-in-async "get"

    async def load_well(self, url):
        return await self.http.get(url)

    def load_later(self, url):
        return self.session.get(url)
