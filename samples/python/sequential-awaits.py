"""The rule in short: what is found, and what to write instead."""
import asyncio

import httpx


# doc:bad
async def front_page(client: httpx.AsyncClient):
    user = await client.get("/user")  # expect: sequential-awaits "2 times in a row"
    #            ^^^^^^^^^^^^^^^^^^^
    news = await client.get("/news")
    return user, news


async def pages(client: httpx.AsyncClient, urls):
    return [await client.get(url) for url in urls]  # expect: sequential-awaits "once for each element"
    # doc:good


async def front_page_at_once(client: httpx.AsyncClient):
    user, news = await asyncio.gather(client.get("/user"), client.get("/news"))
    return user, news


async def pages_at_once(client: httpx.AsyncClient, urls):
    limit = asyncio.Semaphore(10)

    async def page(url):
        async with limit:
            return await client.get(url)

    return await asyncio.gather(*(page(url) for url in urls))
# doc:end


async def three(client: httpx.AsyncClient):
    a = await client.get("/a")  # expect: sequential-awaits "3 times in a row"
    b = await client.get("/b")
    c = await client.get("/c")
    return a, b, c


async def first_two_only(client: httpx.AsyncClient):
    a = await client.get("/a")  # expect: sequential-awaits "2 times in a row"
    b = await client.get("/b")
    c = await client.get(b.text)
    return a, c


async def last_two_only(client: httpx.AsyncClient):
    token = await client.get("/token")
    a = await client.get("/a", headers={"token": token.text})  # expect: sequential-awaits "2 times in a row"
    b = await client.get("/b", headers={"token": token.text})
    return a, b


async def quiet_code_between(client: httpx.AsyncClient, limit):
    a = await client.get("/a")  # expect: sequential-awaits "2 times in a row"
    size = limit + 1
    b = await client.get("/b", params={"size": size})
    return a, b


async def through_a_name_between(client: httpx.AsyncClient):
    a = await client.get("/a")
    size = a.num_bytes_downloaded
    b = await client.get("/b", params={"size": size})
    return b


async def a_call_between(client: httpx.AsyncClient, check):
    a = await client.get("/a")
    check()
    b = await client.get("/b")
    return a, b


async def same_name_twice(client: httpx.AsyncClient):
    page = await client.get("/a")
    page = await client.get("/b")
    return page


async def in_an_argument(client: httpx.AsyncClient):
    a = await client.get("/a")
    b = await client.get(await client.get("/b"))
    return a, b


async def in_a_sum(client: httpx.AsyncClient):
    return (await client.get("/a")).text + (await client.get("/b")).text  # expect: sequential-awaits "2 times in a row"


async def in_a_pair(client: httpx.AsyncClient):
    return await client.get("/a"), await client.get("/b")  # expect: sequential-awaits "2 times in a row"


async def inside_of_each_other(client: httpx.AsyncClient):
    return await client.get(await client.get("/b"))


async def the_second_may_be_spared(client: httpx.AsyncClient):
    return await client.get("/a") or await client.get("/b")


async def in_a_branch(client: httpx.AsyncClient, flag):
    if flag:
        a = await client.get("/a")  # expect: sequential-awaits "2 times in a row"
        b = await client.get("/b")
        return a, b


async def one_in_each_branch(client: httpx.AsyncClient, flag):
    a = await client.get("/a")
    if flag:
        b = await client.get("/b")
        return b
    return a


async def under_a_semaphore(client: httpx.AsyncClient, limit: asyncio.Semaphore):
    async with limit:
        a = await client.get("/a")
        b = await client.get("/b")
    return a, b


async def inside_an_unknown_context(client: httpx.AsyncClient, rate):
    async with rate:
        a = await client.get("/a")
        b = await client.get("/b")
    return a, b


async def test_steps(client: httpx.AsyncClient):
    a = await client.get("/a")
    b = await client.get("/b")
    assert a != b
