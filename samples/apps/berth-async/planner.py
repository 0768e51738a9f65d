from __future__ import annotations

import asyncio
import heapq
import itertools
import json
from dataclasses import dataclass, field

from harbour import HarbourError, LinkPool, patiently


@dataclass(order=True)
class Ship:
    priority: int
    number: int
    name: str = field(compare=False)
    length: int = field(compare=False)
    boxes: list[int] = field(compare=False, default_factory=list)

    @property
    def weight(self) -> int:
        return sum(self.boxes)


class Quay:
    """Berths: a ship takes as many neighbouring ones as it is long."""

    def __init__(self, berths: int) -> None:
        self.taken: list[str | None] = [None] * berths
        self.changed = asyncio.Condition()

    def gap(self, length: int) -> int | None:
        run = 0
        for index, ship in enumerate(self.taken):
            run = 0 if ship else run + 1
            if run == length:
                return index - length + 1
        return None

    async def dock(self, ship: Ship) -> int:
        async with self.changed:
            await self.changed.wait_for(lambda: self.gap(ship.length) is not None)
            at = self.gap(ship.length)
            self.taken[at:at + ship.length] = [ship.name] * ship.length
            return at

    async def leave(self, ship: Ship) -> None:
        async with self.changed:
            self.taken = [None if name == ship.name else name for name in self.taken]
            self.changed.notify_all()


def stow(boxes: list[int], stacks: int = 8) -> list[list[int]]:
    """Longest processing time first: heavy boxes on the lightest stack."""
    heap = [(0, k) for k in range(stacks)]
    result: list[list[int]] = [[] for _ in range(stacks)]
    for box in sorted(boxes, reverse=True):
        weight, k = heapq.heappop(heap)
        result[k].append(box)
        heapq.heappush(heap, (weight + box, k))
    return result


def best_pairs(boxes: list[int], limit: int) -> int:
    """How many lifts of two boxes stay below the crane's limit (greedy over all pairs)."""
    used: set[int] = set()
    lifts = 0
    order = sorted(range(len(boxes)), key=boxes.__getitem__, reverse=True)
    for a, b in itertools.combinations(order, 2):
        if a not in used and b not in used and boxes[a] + boxes[b] <= limit:
            used |= {a, b}
            lifts += 1
    return lifts


class Harbour:
    def __init__(self, pool: LinkPool, berths: int, cranes: int) -> None:
        self.pool = pool
        self.quay = Quay(berths)
        self.cranes = asyncio.Semaphore(cranes)
        self.events: asyncio.Queue = asyncio.Queue()
        self.waiting: asyncio.PriorityQueue[Ship] = asyncio.PriorityQueue()

    def note(self, ship: Ship, what: str) -> None:
        self.events.put_nowait({"ship": ship.name, "what": what})

    async def unload(self, ship: Ship) -> int:
        async with self.cranes:
            lifts = best_pairs(ship.boxes, 60)
            for stack in stow(ship.boxes):
                await self.pool.ask("lift", weight=sum(stack))
            return lifts

    async def clear_customs(self, ship: Ship) -> bool:
        try:
            return await patiently(lambda: self.pool.ask("customs", ship=ship.name, weight=ship.weight))
        except HarbourError:
            return False

    async def handle(self, ship: Ship) -> None:
        await self.quay.dock(ship)
        self.note(ship, "docked")
        cleared, lifts = await asyncio.gather(self.clear_customs(ship), self.unload(ship))
        self.note(ship, f"unloaded, {lifts} double lifts" if cleared else "held")
        await self.quay.leave(ship)

    async def pilot(self) -> int:
        handled = 0
        while True:
            ship = await self.waiting.get()
            if not ship.name:
                return handled
            await self.handle(ship)
            handled += 1

    async def scribe(self, path: str) -> int:
        count = 0
        with open(path, "w") as f:
            while (event := await self.events.get()) is not None:
                f.write(json.dumps(event) + "\n")
                count += 1
        return count
