from __future__ import annotations

import asyncio
import collections
import contextlib
import json
import time

import protocol


class Bucket:
    def __init__(self, rate: float, burst: float):
        self.rate, self.burst = rate, burst
        self.tokens, self.at = burst, time.monotonic()

    def take(self) -> bool:
        now = time.monotonic()
        self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
        self.at = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


class Room:
    def __init__(self, name: str, keep: int = 400):
        self.name = name
        self.members: dict[str, Session] = {}
        self.history: collections.deque[dict] = collections.deque(maxlen=keep)

    async def say(self, sender: str, text: str) -> None:
        message = {"kind": "say", "room": self.name, "from": sender, "at": time.time(), **protocol.render(text)}
        self.history.append(message)
        await self.broadcast(message)

    async def broadcast(self, message: dict) -> None:
        await asyncio.gather(*(m.send(message) for m in list(self.members.values())))

    def search(self, words: list[str]) -> list[dict]:
        found = []
        for message in self.history:
            text = message["text"].lower()
            score = sum(text.count(w) for w in words)
            if score:
                found.append((score, message["at"], message))
        found.sort(key=lambda f: (-f[0], -f[1]))
        return [m for _, _, m in found[:20]]

    def export(self, path) -> int:
        with open(path, "w", encoding="utf-8") as out:
            for message in self.history:
                out.write(json.dumps(message, ensure_ascii=False) + "\n")
        return len(self.history)


class Session:
    def __init__(self, relay: Relay, reader, writer):
        self.relay, self.reader, self.writer = relay, reader, writer
        self.name = None
        self.rooms: set[str] = set()
        self.bucket = Bucket(500, 60)

    async def send(self, message: dict) -> None:
        with contextlib.suppress(ConnectionError):
            await protocol.write(self.writer, message)

    async def login(self) -> bool:
        hello = await protocol.read(self.reader)
        if not hello or hello.get("kind") != "hello":
            return False
        if not await self.relay.check_token(hello["name"], hello["token"]):
            await self.send({"kind": "error", "text": "wrong token"})
            return False
        self.name = hello["name"]
        await self.send({"kind": "welcome", "rooms": sorted(self.relay.rooms)})
        return True

    async def on_message(self, message: dict) -> None:
        kind, room = message["kind"], self.relay.room(message.get("room", "lobby"))
        if kind == "join":
            room.members[self.name] = self
            self.rooms.add(room.name)
            await self.send({"kind": "history", "room": room.name, "messages": list(room.history)[-20:]})
        elif kind == "say":
            if not self.bucket.take():
                await asyncio.sleep(0.02)
            await room.say(self.name, message["text"])
        elif kind == "search":
            await self.send({"kind": "found", "messages": room.search(message["words"])})

    async def run(self) -> None:
        try:
            if not await self.login():
                return
            while (message := await protocol.read(self.reader)) is not None:
                await self.on_message(message)
        finally:
            for name in self.rooms:
                self.relay.room(name).members.pop(self.name, None)
            self.writer.close()


class Relay:
    def __init__(self, auth: tuple[str, int]):
        self.auth = auth
        self.rooms: dict[str, Room] = {}
        self.server = None
        self.sessions = 0

    def room(self, name: str) -> Room:
        if name not in self.rooms:
            self.rooms[name] = Room(name)
        return self.rooms[name]

    async def check_token(self, name: str, token: str) -> bool:
        reader, writer = await asyncio.open_connection(*self.auth)
        try:
            writer.write(f"{name} {token}\n".encode())
            return (await asyncio.wait_for(reader.readline(), 2)).strip() == b"yes"
        finally:
            writer.close()

    async def accept(self, reader, writer) -> None:
        self.sessions += 1
        await Session(self, reader, writer).run()

    async def start(self, port: int = 0) -> int:
        self.server = await asyncio.start_server(self.accept, "127.0.0.1", port)
        return self.server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        self.server.close()
        await self.server.wait_closed()
