"""Frames: four bytes of length, then JSON; long ones deflated."""
from __future__ import annotations

import asyncio
import json
import re
import zlib

LIMIT = 1 << 20
LONG = 1024
MENTION = re.compile(r"(?<!\w)@(\w{2,20})")
LINK = re.compile(r"https?://[^\s<>\"]+")
EMOJI = {":)": "🙂", ":(": "🙁", "<3": "❤", ":D": "😀"}


class ProtocolError(Exception):
    pass


def pack(message: dict) -> bytes:
    data = json.dumps(message, separators=(",", ":")).encode()
    flag = 0
    if len(data) > LONG:
        data, flag = zlib.compress(data), 0x80000000
    return (len(data) | flag).to_bytes(4, "big") + data


async def read(reader: asyncio.StreamReader) -> dict | None:
    try:
        head = int.from_bytes(await reader.readexactly(4), "big")
        size = head & 0x7FFFFFFF
        if size > LIMIT:
            raise ProtocolError(f"{size} bytes are too many")
        data = await reader.readexactly(size)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    if head & 0x80000000:
        data = zlib.decompress(data)
    return json.loads(data)


async def write(writer: asyncio.StreamWriter, message: dict) -> None:
    writer.write(pack(message))
    await writer.drain()


def render(text: str) -> dict:
    """What clients need to show a text."""
    for short, emoji in EMOJI.items():
        text = text.replace(short, emoji)
    return {"text": text, "mentions": sorted(set(MENTION.findall(text))), "links": LINK.findall(text)}
