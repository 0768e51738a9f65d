from __future__ import annotations

import logging
import smtplib
import time
from abc import ABC, abstractmethod

import requests

from .settings import settings

log = logging.getLogger(__name__)


class Gateway(ABC):
    def __init__(self, retries: int = 3) -> None:
        self._retries = retries

    def lookup(self, isbn: str) -> dict:
        for attempt in range(self._retries):
            try:
                return self._lookup(isbn)
            except ValueError:
                log.warning("attempt %s failed", attempt)
        return {}

    @abstractmethod
    def _lookup(self, isbn: str) -> dict: ...


class HttpGateway(Gateway):
    def __init__(self) -> None:
        super().__init__()
        self._http = requests.Session()

    def _lookup(self, isbn: str) -> dict:
        return self._http.get(f"{settings.catalogue_url}/{isbn}", timeout=3).json()


class MemoryGateway(Gateway):
    def __init__(self, books: dict) -> None:
        super().__init__(retries=1)
        self._books = books

    def _lookup(self, isbn: str) -> dict:
        return self._books[isbn]


class Mailer:
    def __init__(self, host: str) -> None:
        self._host = host

    def send(self, address: str, text: str) -> None:
        with smtplib.SMTP(self._host) as server:
            server.sendmail("shop@example.org", [address], text)


class Throttle:
    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._last = 0.0

    def __enter__(self) -> Throttle:
        time.sleep(self._pause)
        return self

    def __exit__(self, *error: object) -> None:
        self._last = time.monotonic()
