"""Reviews: proposals go to a board, comments come back as a stream, several at once."""
from __future__ import annotations

import asyncio
import json
import os
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import quote

from .diffing import diff, similarity


@dataclass
class Proposal:
    title: str
    old: list[str]
    new: list[str]
    comments: list[str] = field(default_factory=list)
    number: int = 0

    def summary(self) -> dict:
        hunks = diff(self.old, self.new)
        return {"title": self.title, "hunks": len(hunks), "lines": sum(h.new[1] - h.new[0] for h in hunks)}


class Board:
    def __init__(self, address: str | None = None):
        host, _, port = (address or os.environ["BOARD"]).partition(":")
        self.host, self.port = host, int(port)
        self.gate = asyncio.Semaphore(3)

    @asynccontextmanager
    async def connection(self):
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            yield reader, writer
        finally:
            writer.close()
            await writer.wait_closed()

    async def request(self, method: str, path: str, payload=None) -> dict:
        body = b"" if payload is None else json.dumps(payload).encode()
        head = f"{method} {path} HTTP/1.0\r\nContent-Length: {len(body)}\r\n\r\n"
        async with self.gate, self.connection() as (reader, writer):
            writer.write(head.encode() + body)
            await writer.drain()
            raw = await reader.read()
        _, _, answer = raw.partition(b"\r\n\r\n")
        return json.loads(answer)

    async def submit(self, proposal: Proposal) -> int:
        answer = await self.request("POST", "/proposals", proposal.summary())
        proposal.number = answer["number"]
        return proposal.number

    async def events(self, number: int):
        async with self.connection() as (reader, writer):
            writer.write(f"GET /events/{number} HTTP/1.0\r\n\r\n".encode())
            await writer.drain()
            while line := await reader.readline():
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

    async def listen(self, proposal: Proposal) -> int:
        async for event in self.events(proposal.number):
            proposal.comments.append(event["text"])
            if event.get("last"):
                break
        return len(proposal.comments)

    async def verdict(self, number: int, pause: float = 0.02) -> str:
        while True:
            state = (await self.request("GET", f"/proposals/{number}"))["state"]
            if state != "open":
                return state
            await asyncio.sleep(pause)

    async def search(self, text: str) -> list[str]:
        return (await self.request("GET", "/search?q=" + quote(text)))["found"]


async def closest(board: Board, text: str) -> tuple[float, str]:
    found = await board.search(text)
    return max((similarity(text, other), other) for other in found)


async def review(board: Board, proposal: Proposal) -> str:
    await board.submit(proposal)
    comments, verdict = await asyncio.gather(board.listen(proposal), board.verdict(proposal.number))
    return f"{proposal.title}: {verdict} after {comments} comments"


async def review_all(proposals: list[Proposal]) -> list[str]:
    board = Board()
    return await asyncio.gather(*(review(board, p) for p in proposals))


async def plagiarism(lines: list[str], limit: float = 0.8) -> int:
    board, count = Board(), 0
    for line in lines:
        score, _ = await closest(board, line)
        count += score > limit
    return count


async def lint(lines: list[str], command: list[str]) -> list[str]:
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate("\n".join(lines).encode())
    return out.decode().splitlines()
