from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot import cooldown

if TYPE_CHECKING:
    from queue import Queue

    from bot.gateway import Gateway

if sys.version_info >= (3, 11):
    import tomllib as toml_reader
else:
    import tomli as toml_reader

if sys.platform == "win32":
    from bot.win import pause
else:
    from bot.posix import pause


async def charge(gateway: Gateway, amount: int) -> bool:
    return gateway.charge(amount)  # expect: blocking-call-in-async "requests.put"


async def depth(work: Queue) -> int:
    return work.qsize()


async def throttle():
    cooldown(3)  # expect: blocking-call-in-async "time.sleep"


async def settings(text):
    return toml_reader.loads(text)["bot"]


async def hold():
    pause()  # expect: blocking-call-in-async "signal.pause"


async def notify(text):
    from urllib.request import urlopen as opener

    opener("https://hooks.example.com/" + text)  # expect: blocking-call-in-async "urlopen"


async def lazy(host):
    return _probe(host)  # expect: blocking-call-in-async "getaddrinfo"


def _probe(host):
    import socket

    return socket.getaddrinfo(host, 443)


async def nap():
    from asyncio import sleep as cooldown

    await cooldown(1)
