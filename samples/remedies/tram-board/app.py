"""Departure boards of a tram company: asks vehicles and signs, counts who is waiting, shows what comes next."""

import asyncio
import json
import random

from timetable import connections_of, delay_study, departures_of, footpaths, headways, make_timetable, next_departure, parse_timetable, punctuality, reach_table

HOST = "127.0.0.1"
WEB, SIGNS = 8731, 8732


async def get(path):
    reader, writer = await asyncio.open_connection(HOST, WEB)
    try:
        writer.write(f"GET /{path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        answer = await reader.read()
    finally:
        writer.close()
    return answer.partition(b"\r\n\r\n")[2]


async def get_json(path):
    return json.loads(await get(path))


class Sign:
    """A display at a stop; what is sent is shown in the order in which it comes."""

    def __init__(self, name):
        self.name = name
        self.reader = self.writer = None

    async def __aenter__(self):
        self.reader, self.writer = await asyncio.open_connection(HOST, SIGNS)
        return self

    async def __aexit__(self, *_):
        self.writer.close()

    async def show(self, text):
        self.writer.write(f"GET {self.name}:{text}\n".encode())
        line = await self.reader.readline()
        return int(line.split()[-1])


class Board:
    def __init__(self, stops):
        self.stops = stops
        self.lines = {}
        self.log = asyncio.Queue()

    async def refresh(self):
        for stop in self.stops:
            data = await get_json(f"health/{stop}")
            self.lines[stop] = data["name"]
            self.log.put_nowait(f"{stop} refreshed")
        return self.lines

    async def vehicles(self, numbers):
        answers = await asyncio.gather(*[get_json(f"vehicles/{number}") for number in numbers])
        return {answer["id"]: answer["price"] for answer in answers}

    async def flush_log(self, path):
        written = 0
        with open(path, "a") as file:
            while not self.log.empty():
                file.write(await self.log.get() + "\n")
                written += 1
        return written

    def rows(self, departures, now):
        rows = []
        for (line, stop), minutes in departures.items():
            coming = next_departure(minutes, now)
            if coming is not None and coming - now <= 20:
                rows.append((coming, line, stop))
        return sorted(rows)


async def announcements(sign, texts):
    receipts = []
    async with Sign(sign) as display:
        for text in texts:
            receipts.append(await display.show(text))
    return receipts


async def sign_states(names):
    states = {}
    for name in names:
        async with Sign(name) as display:
            states[name] = await display.show("state")
    return states


async def disruptions():
    """The operator's list comes by pages, each names the next."""
    numbers, page = [], 1
    while page:
        data = await get_json(f"pages/{page}")
        numbers.extend(data["items"])
        page = data["next"]
    return numbers


async def gently(stops, at_once=4):
    """The old server bears four requests at a time, no more."""
    gate = asyncio.Semaphore(at_once)

    async def one(stop):
        async with gate:
            return (await get_json(f"events/{stop}"))["id"]

    return await asyncio.gather(*(one(stop) for stop in stops))


async def with_retries(path, tries=4):
    for attempt in range(tries):
        try:
            return await get_json(path)
        except (OSError, ValueError):
            await asyncio.sleep(0.1 * 2 ** attempt)
    return None


async def tick(clock, ticks):
    """The board's clock: colon on, colon off."""
    for n in range(ticks):
        clock.append("12:0%d" % n if n % 2 else "12 0%d" % n)
        await asyncio.sleep(0.02)
    return clock


def dark_share(frame, limit=70):
    dark = 0
    for value in frame:
        if value < limit:
            dark += 1
    return dark / len(frame)


async def crowding(cameras):
    """Share of dark points in what each camera sees."""
    shares = {}
    for camera in cameras:
        frame = await get(f"tiles/{camera}")
        shares[camera] = dark_share(frame)
    return shares


def format_rows(rows, width=40):
    out = []
    for minute, line, stop in rows:
        text = f"{line:>3} {stop}"
        out.append(text.ljust(width - 6) + f"{minute // 60:02}:{minute % 60:02}")
    return "\n".join(out)


async def main():
    trips = parse_timetable(make_timetable())
    departures = departures_of(trips)
    board = Board(range(1, 13))
    print(await board.refresh(), await board.vehicles(range(8)))
    print(format_rows(board.rows(departures, 480)[:5]))
    print(await announcements("main station", ["line 4 diverted", "mind the gap", "last tram 0:40"]))
    print(await sign_states(["north", "south", "depot"]), len(await disruptions()), await gently(range(10)))
    print(await with_retries("rates/3"), await tick([], 5), await crowding(range(4)))
    connections = connections_of(trips)
    print(delay_study(20, 400))
    print(reach_table(connections, ["S001", "S002"], 480), len(headways(departures)))
    rng = random.Random(1)
    print(len(footpaths({n: (rng.random() * 6, rng.random() * 6) for n in range(100)})))
    print(punctuality({n: [round(rng.expovariate(0.5), 1) for _ in range(60)] for n in range(14)})[3])


if __name__ == "__main__":
    asyncio.run(main())
