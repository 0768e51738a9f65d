"""Collects products from a slow catalogue, on an event loop."""

import asyncio
import json

HOST = "127.0.0.1"


async def fetch(path):
    reader, writer = await asyncio.open_connection(HOST, 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    return body


async def product(number):
    return json.loads(await fetch(f"products/{number}"))


async def collect(numbers):
    products = []
    for number in numbers:
        products.append(await product(number))
    return products


async def collect_together(numbers):
    return await asyncio.gather(*(product(number) for number in numbers))


async def walk_pages():
    items = []
    page = 1
    while page is not None:
        answer = json.loads(await fetch(f"pages/{page}"))
        items += answer["items"]
        page = answer["next"]
    return items


async def profile(user):
    details = json.loads(await fetch(f"users/{user}"))
    orders = json.loads(await fetch(f"reports/{user}"))
    advice = json.loads(await fetch(f"rates/{user}"))
    return {"name": details["name"], "orders": orders["price"], "advice": advice["tags"]}


async def profiles(users):
    found = {}
    for user in users:
        found[user] = await profile(user)
    return found


async def total_price(products):
    total = 0.0
    for item in products:
        total += item["price"]
    return total


async def run():
    products = await collect(range(16))
    print(len(products), await total_price(products))
    print(len(await collect_together(range(40))))
    print(len(await walk_pages()))
    print(len(await profiles(range(4))))


def main():
    asyncio.run(run())


if __name__ == "__main__":
    main()
