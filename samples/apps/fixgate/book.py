from __future__ import annotations

import bisect
import itertools
from collections import deque
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Iterator, Optional

BUY, SELL = "1", "2"
_ids = itertools.count(1)


@dataclass
class Order:
    client: str
    ref: str
    side: str
    price: Decimal
    quantity: int
    id: int = field(default_factory=lambda: next(_ids))

    @property
    def is_buy(self) -> bool:
        return self.side == BUY


@dataclass(frozen=True)
class Trade:
    symbol: str
    price: Decimal
    quantity: int
    taker: int
    maker: int


class Side:
    """Price levels, best last."""

    def __init__(self, buying: bool):
        self.sign = 1 if buying else -1
        self.keys: list = []
        self.levels: dict = {}

    def __len__(self):
        return sum(map(len, self.levels.values()))

    def add(self, order: Order) -> None:
        key = order.price * self.sign
        if key not in self.levels:
            bisect.insort(self.keys, key)
            self.levels[key] = deque()
        self.levels[key].append(order)

    def best(self) -> Optional[Order]:
        return self.levels[self.keys[-1]][0] if self.keys else None

    def drop_best(self) -> None:
        key = self.keys[-1]
        self.levels[key].popleft()
        if not self.levels[key]:
            self.keys.pop()
            del self.levels[key]

    def remove(self, order: Order) -> None:
        key = order.price * self.sign
        level = self.levels[key]
        level.remove(order)
        if not level:
            del self.levels[key]
            self.keys.remove(key)

    def depth(self, n: int = 5) -> list:
        return [(key * self.sign, sum(o.quantity for o in self.levels[key])) for key in self.keys[: -n - 1: -1]]


class Book:
    def __init__(self, symbol: str):
        self.symbol = symbol
        self.sides = {BUY: Side(True), SELL: Side(False)}
        self.resting: dict = {}
        self.last: Optional[Decimal] = None

    def _crosses(self, order: Order, other: Order) -> bool:
        return order.price >= other.price if order.is_buy else order.price <= other.price

    def submit(self, order: Order) -> Iterator[Trade]:
        against = self.sides[SELL if order.is_buy else BUY]
        while order.quantity:
            other = against.best()
            if other is None or not self._crosses(order, other):
                break
            amount = min(order.quantity, other.quantity)
            order.quantity -= amount
            other.quantity -= amount
            self.last = other.price
            yield Trade(self.symbol, other.price, amount, order.id, other.id)
            if not other.quantity:
                against.drop_best()
                self.resting.pop((other.client, other.ref), None)
        if order.quantity:
            self.sides[order.side].add(order)
            self.resting[order.client, order.ref] = order

    def cancel(self, client: str, ref: str) -> Optional[Order]:
        order = self.resting.pop((client, ref), None)
        if order:
            self.sides[order.side].remove(order)
        return order

    def snapshot(self) -> dict:
        return {"bids": self.sides[BUY].depth(), "asks": self.sides[SELL].depth(), "last": self.last}
