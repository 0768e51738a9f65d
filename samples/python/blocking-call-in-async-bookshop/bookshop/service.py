from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator

from .gateway import Gateway, HttpGateway, Mailer, MemoryGateway, Throttle
from .settings import settings


class Catalogue:
    def __init__(self, gateway: Gateway | None = None) -> None:
        self.gateway = gateway or HttpGateway()
        self._seen: dict[str, dict] = {}

    def book(self, isbn: str) -> dict:
        if isbn not in self._seen:
            self._seen[isbn] = self.gateway.lookup(isbn)
        return self._seen[isbn]

    def known(self, isbn: str) -> bool:
        return isbn in self._seen

    def throttled(self, isbns: Iterable[str]) -> Iterator[str]:
        for isbn in isbns:
            with Throttle(0.1):
                yield isbn.strip()

    async def book_in_thread(self, isbn: str) -> dict:
        return await asyncio.to_thread(self.book, isbn)


class Orders:
    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.mailer = Mailer(settings.mail_host)

    def confirm(self, address: str) -> None:
        self.mailer.send(address, "thank you")

    def price(self, isbns: list[str]) -> float:
        return sum(10.0 for isbn in isbns if self.catalogue.known(isbn))


def memory_catalogue() -> MemoryGateway:
    return MemoryGateway({"1": {"title": "x"}})
