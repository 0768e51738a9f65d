"""The live desk: the same carriers, on an event loop."""

import asyncio
import hashlib
import json


async def fetch(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: carriers\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    raw = await reader.read()
    writer.close()
    return json.loads(raw.partition(b"\r\n\r\n")[2])


async def track(numbers):
    places = {}
    for number in numbers:
        answer = await fetch(f"events/{number}")
        places[number] = answer["name"]
    return places


async def overview(number):
    """What the desk shows beside one customer."""
    user = await fetch(f"users/{number}")
    rate = await fetch(f"rates/{number}")
    health = await fetch("health/1")
    return f"{user['name']} pays {rate['price']:.2f} ({health['id']})"


async def prices_at_once(numbers):
    answers = await asyncio.gather(*(fetch(f"products/{number}") for number in numbers))
    return [answer["price"] for answer in answers]


async def drain_pages(first):
    items = []
    number = first
    while number is not None:
        page = await fetch(f"pages/{number}")
        items += page["items"]
        number = page["next"]
    return items


async def ask_prices(keys):
    """The desk's own cache answers in order, on one line."""
    reader, writer = await asyncio.open_connection("127.0.0.1", 8732)
    values = []
    for key in keys:
        writer.write(f"GET {key}\n".encode())
        await writer.drain()
        values.append(int((await reader.readline()).split()[-1]))
    writer.close()
    return values


async def fingerprints(texts):
    marks = []
    for text in texts:
        marks.append(hashlib.sha1(text.encode()).hexdigest()[:8])
        await asyncio.sleep(0)
    return marks


async def wait_until_cheap(start, limit):
    number = start
    while True:
        answer = await fetch(f"rates/{number}")
        if answer["price"] < limit:
            return number
        await asyncio.sleep(0.01)
        number -= 1


async def shift():
    print((await track(range(20)))[3])
    print(await overview(7))
    print(sum(await prices_at_once(range(25))))
    print(len(await drain_pages(4)))
    print(await ask_prices([f"rate:{i}" for i in range(10)]))
    print((await fingerprints([f"shipment {i}" for i in range(300)]))[2])
    print(await wait_until_cheap(12, 13.5))


if __name__ == "__main__":
    asyncio.run(shift())
