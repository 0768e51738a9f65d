import asyncio

import requests


def pages(url):
    while url:
        reply = requests.get(url)
        yield reply
        url = reply.links.get("next")


def rows(url):
    yield from _raw_rows(url)


def _raw_rows(url):
    for number in range(3):
        yield requests.post(url, data={"page": number}).text


def ticks():
    import time

    while True:
        time.sleep(1)
        yield time.monotonic()


def numbers():
    yield 1
    yield 2


async def a_not_iterated(url):
    return await asyncio.to_thread(list, pages(url))


async def b_for(url):
    total = 0
    for page in pages(url):  # expect: blocking-call-in-async "requests.get"
        total += len(page.content)
    return total


async def c_list(url):
    return list(rows(url))  # expect: blocking-call-in-async "requests.post"


async def d_next():
    return next(ticks())  # expect: blocking-call-in-async "time.sleep"


async def e_harmless():
    return sum(numbers())


def hosts(names):
    return (requests.head(name).status_code for name in names)


async def f_genexp_kept(names, sink):
    sink.append(requests.put(name) for name in names)


async def g_genexp_sum(names):
    return sum(hosts(names))  # expect: blocking-call-in-async "requests.head"


def probe(names):
    for name in names:
        yield requests.delete(name)


async def h_kept_only(names, sink):
    sink["probe"] = probe(names)


async def i_list_comp(names):
    return [requests.options(name).ok for name in names]  # expect: blocking-call-in-async "requests.options"


async def stream(names):
    for name in names:
        yield requests.patch(name).text  # expect: blocking-call-in-async "requests.patch"


async def read_stream(names):
    return [text async for text in stream(names)]
