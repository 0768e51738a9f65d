from __future__ import annotations

import argparse
import asyncio
import os
import random

from harbour import LinkPool
from planner import Harbour, Ship


def make_ships(count: int, seed: int) -> list[Ship]:
    rng = random.Random(seed)
    return [
        Ship(rng.randint(1, 9), k, f"MS {rng.choice(['Anna', 'Boreas', 'Castor'])} {k}", rng.randint(1, 3),
             [rng.randint(2, 40) for _ in range(rng.randint(40, 160))])
        for k in range(count)
    ]


async def tide(harbour: Harbour, ships: list[Ship], pilots: int) -> None:
    """Ships come in, some at a time."""
    for k, ship in enumerate(ships):
        await harbour.waiting.put(ship)
        if k % 4 == 3:
            await asyncio.sleep(0.01)
    for k in range(pilots):
        await harbour.waiting.put(Ship(100, k, "", 0))


async def day(address: str, ships: list[Ship], path: str, pilots: int = 4) -> tuple[int, int]:
    host, _, port = address.partition(":")
    async with LinkPool(host, int(port), 4) as pool:
        harbour = Harbour(pool, berths=6, cranes=2)
        scribe = asyncio.create_task(harbour.scribe(path))
        handled = await asyncio.gather(tide(harbour, ships, pilots), *(harbour.pilot() for _ in range(pilots)))
        harbour.events.put_nowait(None)
        return sum(handled[1:]), await scribe


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--services", default=os.environ.get("HARBOUR", "127.0.0.1:7000"))
    parser.add_argument("--ships", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--events", default="events.jsonl")
    options = parser.parse_args(argv)
    return asyncio.run(day(options.services, make_ships(options.ships, options.seed), options.events))


if __name__ == "__main__":
    print(*main())
