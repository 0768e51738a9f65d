"""The harbour's radio room: everything waits for an answer from somewhere."""

import asyncio
import json
import urllib.request


async def ask(key):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8732)
    writer.write(f"GET {key}\n".encode())
    await writer.drain()
    answer = await reader.readline()
    writer.close()
    return int(answer.split()[-1])


async def call_ships(ships):
    answered = []
    for ship in ships:
        position = await ask(f"position:{ship}")
        speed = await ask(f"speed:{ship}")
        answered.append((ship, position, speed))
    return answered


async def forecasts(ports):
    texts = {}
    for port in ports:
        with urllib.request.urlopen(f"http://127.0.0.1:8731/health/{port}") as answer:
            texts[port] = json.loads(answer.read())["name"]
    return texts


async def deliver(messages):
    """Takes what is in the box until it is empty."""
    box = asyncio.Queue()
    for message in messages:
        box.put_nowait(message)
    receipts = {}
    while not box.empty():
        number, text = await box.get()
        receipts[number] = await ask(f"{text}:{number}")
    return receipts


async def pilot_chain(first, length):
    """Each pilot says whom to ask next."""
    heard = [first]
    for _ in range(length):
        heard.append(await ask(f"pilot:{heard[-1]}") % 90)
    return heard


async def first_free(berths, wanted):
    for berth in berths:
        if await ask(f"berth:{berth}") % wanted == 0:
            return berth
    return None


async def listen(channels, seconds):
    """All channels at once, each for itself."""
    async def one(channel):
        await asyncio.sleep(seconds)
        return channel, await ask(f"channel:{channel}")

    return dict(await asyncio.gather(*[one(channel) for channel in channels]))


async def lock_through(ships):
    """Only one ship is in the lock at a time."""
    gate = asyncio.Lock()
    passed = []

    async def pass_one(ship):
        async with gate:
            await asyncio.sleep(0.006)
            passed.append(ship)

    for ship in ships:
        await pass_one(ship)
    return passed


async def watch():
    print((await call_ships(range(12)))[3])
    print(len(await forecasts(range(14))))
    print(len(await deliver([(i, "notice") for i in range(25)])))
    print(await pilot_chain(5, 8))
    print(await first_free(range(10), 3))
    print(len(await listen(range(12), 0.03)))
    print(len(await lock_through(range(15))))


if __name__ == "__main__":
    asyncio.run(watch())
