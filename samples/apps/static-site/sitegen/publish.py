"""Checks external links and uploads the site."""
import asyncio
import hashlib
import re
from pathlib import Path

EXTERNAL = re.compile(r'href="(http://[^"]+)"')


async def request(host, port, method, path, body=b"", headers=()):
    reader, writer = await asyncio.open_connection(host, port)
    try:
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Connection: close", f"Content-Length: {len(body)}", *headers]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        await writer.drain()
        status = int((await reader.readline()).split()[1])
        head = {}
        while line := (await reader.readline()).strip():
            name, _, value = line.decode().partition(":")
            head[name.lower()] = value.strip()
        return status, head, await reader.read()
    finally:
        writer.close()


def external_links(rendered):
    found = {}
    for url, text in rendered.items():
        for link in EXTERNAL.findall(text):
            found.setdefault(link, []).append(url)
    return found


async def check_link(link, limit):
    host, _, path = link.removeprefix("http://").partition("/")
    name, _, port = host.partition(":")
    async with limit:
        try:
            async with asyncio.timeout(1.0):
                status, head, _ = await request(name, int(port or 80), "HEAD", "/" + path)
        except (OSError, TimeoutError, ValueError):
            return link, 0
    return link, status


async def check_links(rendered, parallel=8):
    limit = asyncio.Semaphore(parallel)
    links = external_links(rendered)
    results = await asyncio.gather(*(check_link(link, limit) for link in sorted(links)))
    return {link: status for link, status in results if not 200 <= status < 400}


class Uploader:
    def __init__(self, host, port, workers=4):
        self.host, self.port = host, port
        self.workers = workers
        self.queue = asyncio.Queue(maxsize=2 * workers)
        self.sent = self.kept = 0

    async def remote_digest(self, name):
        status, head, _ = await request(self.host, self.port, "HEAD", "/" + name)
        return head.get("digest") if status == 200 else None

    async def put(self, name, data, digest):
        for attempt in range(3):
            status, _, _ = await request(self.host, self.port, "PUT", "/" + name, data, [f"Digest: {digest}"])
            if status < 300:
                self.sent += 1
                return
            await asyncio.sleep(0.03 * (attempt + 1))
        raise RuntimeError(f"{name} was refused")

    async def worker(self):
        while (item := await self.queue.get()) is not None:
            name, path = item
            data = path.read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            if await self.remote_digest(name) == digest:
                self.kept += 1
            else:
                await self.put(name, data, digest)

    async def feed(self, folder):
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                await self.queue.put((path.relative_to(folder).as_posix(), path))
        for _ in range(self.workers):
            await self.queue.put(None)

    async def run(self, folder):
        await asyncio.gather(self.feed(folder), *(self.worker() for _ in range(self.workers)))
        return self.sent, self.kept
