"""Cameras of a nature reserve: takes their pictures, sees whether something moves, keeps what matters, makes a page."""
import argparse
import asyncio
import contextlib
import hashlib
import json
import logging
import os
import sys
import time
from dataclasses import dataclass, field

import picture

log = logging.getLogger("camwall")


class CameraError(Exception):
    pass


@dataclass
class Camera:
    name: str
    port: int
    every: float = 0.2
    before: list = None
    taken: int = 0
    kept: int = 0
    errors: list = field(default_factory=list)

    async def request(self, path):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(f"GET {path} HTTP/1.0\r\nHost: {self.name}\r\n\r\n".encode())
            await writer.drain()
            status = await reader.readline()
            length = None
            while (line := await reader.readline()).strip():
                key, _, value = line.decode().partition(":")
                if key.lower() == "content-length":
                    length = int(value)
            if b" 200 " not in status:
                raise CameraError(f"{self.name}: {status.decode().strip()}")
            return await (reader.readexactly(length) if length is not None else reader.read())
        finally:
            writer.close()

    async def snapshot(self):
        data = await asyncio.wait_for(self.request("/snapshot.pgm"), 2)
        self.taken += 1
        return data

    async def battery(self):
        return json.loads(await asyncio.wait_for(self.request("/status"), 2))["battery"]


class Album:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.entries = []

    def save(self, camera, data, moved):
        name = f"{camera.name}-{hashlib.md5(data).hexdigest()[:8]}.pgm"
        with open(os.path.join(self.folder, name), "wb") as f:
            f.write(data)
            f.flush()
            os.fsync(f.fileno())
        self.entries.append({"file": name, "camera": camera.name, "time": time.time(), "moved": round(moved, 3)})
        return name

    def index(self):
        with open(os.path.join(self.folder, "index.json"), "w") as f:
            json.dump(self.entries, f, indent=1)

    def page(self):
        figures = []
        for e in sorted(self.entries, key=lambda e: -e["moved"]):
            figures.append(f'<figure><img src="{e["file"]}"><figcaption>{e["camera"]} {e["moved"]:.0%}</figcaption></figure>')
        with open(os.path.join(self.folder, "index.html"), "w") as f:
            f.write("<!doctype html><title>Reserve</title>" + "\n".join(figures))

    def size(self):
        with os.scandir(self.folder) as entries:
            return sum(e.stat().st_size for e in entries)

    def prune(self, most):
        """Removes the dullest until the folder is small enough."""
        self.entries.sort(key=lambda e: e["moved"], reverse=True)
        gone = 0
        while self.entries and self.size() > most:
            os.unlink(os.path.join(self.folder, self.entries.pop()["file"]))
            gone += 1
        return gone


class Wall:
    def __init__(self, cameras, album, threshold=0.02):
        self.cameras, self.album, self.threshold = cameras, album, threshold
        self.converting = asyncio.Semaphore(2)

    async def look(self, camera):
        data = await camera.snapshot()
        width, height, pixels = picture.read_pgm(data)
        small = picture.shrink(width, height, pixels)
        moved = picture.difference(camera.before, small) if camera.before else 1.0
        camera.before = small
        if moved > self.threshold:
            camera.kept += 1
            await self.thumbnail(self.album.save(camera, data, moved))

    async def thumbnail(self, name):
        """Another program does it, as on the old server."""
        path = os.path.join(self.album.folder, name)
        script = "import sys; d = open(sys.argv[1], 'rb').read(); open(sys.argv[1] + '.thumb', 'wb').write(d[::16])"
        async with self.converting:
            process = await asyncio.create_subprocess_exec(sys.executable, "-S", "-E", "-c", script, path)
            if await process.wait():
                raise CameraError(f"no thumbnail of {name}")

    async def patrol(self, camera, until):
        while time.monotonic() < until:
            began = time.monotonic()
            try:
                await self.look(camera)
            except (CameraError, OSError, asyncio.TimeoutError) as e:
                camera.errors.append(str(e))
                await asyncio.sleep(0.1 * min(5, len(camera.errors)))
            await asyncio.sleep(max(0, camera.every - (time.monotonic() - began)))

    async def charge(self):
        levels = await asyncio.gather(*(c.battery() for c in self.cameras), return_exceptions=True)
        return {c.name: level for c, level in zip(self.cameras, levels) if not isinstance(level, Exception)}

    async def run(self, seconds):
        until = time.monotonic() + seconds
        await asyncio.gather(*(self.patrol(c, until) for c in self.cameras))
        return await self.charge()


def report(cameras, levels):
    lines = []
    for c in cameras:
        level = levels.get(c.name)
        lines.append(f"{c.name:<10} {c.taken:4} taken {c.kept:4} kept {len(c.errors):3} errors  {'?' if level is None else f'{level}%'}")
    return "\n".join(lines)


async def upload(album, port):
    """Sends the index to the visitors' centre, line by line, each is acknowledged."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for entry in album.entries:
        writer.write(json.dumps(entry).encode() + b"\n")
        await writer.drain()
        if (await reader.readline()).strip() != b"ok":
            raise CameraError("the centre refuses " + entry["file"])
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("config")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--most", type=int, default=10**7)
    args = parser.parse_args(argv)
    with open(args.config) as f:
        config = json.load(f)
    cameras = [Camera(**c) for c in config["cameras"]]
    album = Album(config["album"])
    levels = asyncio.run(Wall(cameras, album).run(args.seconds))
    album.prune(args.most)
    album.index()
    album.page()
    asyncio.run(upload(album, config["centre"]))
    print(report(cameras, levels))
    return album


if __name__ == "__main__":
    main()
