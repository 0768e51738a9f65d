"""The two servers that we use: tiles (HTTP) and routes (JSON over a socket)."""
import asyncio
import json
import os

TILES = ("127.0.0.1", int(os.environ.get("TILES_PORT", "8500")))
ROUTES = ("127.0.0.1", int(os.environ.get("ROUTES_PORT", "8501")))
CACHE = "tilecache"


async def http_get(path):
    reader, writer = await asyncio.open_connection(*TILES)
    try:
        writer.write(f"GET {path} HTTP/1.0\r\nHost: tiles\r\n\r\n".encode())
        await writer.drain()
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n")[0]:
            return None
        return await reader.read()
    finally:
        writer.close()


async def patient_get(path, tries=4):
    for k in range(tries):
        body = await http_get(path)
        if body is not None:
            return body
        await asyncio.sleep(0.04 * (k + 1))
    raise LookupError(path)


def cache_path(zoom, x, y):
    return os.path.join(CACHE, f"{zoom}-{x}-{y}.tile")


def from_cache(path):
    try:
        with open(path, "rb") as f:
            return f.read()
    except FileNotFoundError:
        return None


def to_cache(path, data):
    os.makedirs(CACHE, exist_ok=True)
    with open(path + "~", "wb") as f:
        f.write(data)
        os.fsync(f.fileno())
    os.replace(path + "~", path)


async def tile(zoom, x, y, gate):
    path = cache_path(zoom, x, y)
    data = from_cache(path)
    if data is None:
        async with gate:
            data = await patient_get(f"/{zoom}/{x}/{y}")
        await asyncio.to_thread(to_cache, path, data)
    return (x, y), data


async def route(name):
    reader, writer = await asyncio.open_connection(*ROUTES)
    writer.write(json.dumps({"route": name}).encode() + b"\n")
    answer = json.loads(await reader.readline())
    writer.close()
    return answer["line"]


async def publish(name, image):
    reader, writer = await asyncio.open_connection(*ROUTES)
    writer.write(json.dumps({"image": name, "size": len(image)}).encode() + b"\n" + image)
    await writer.drain()
    answer = json.loads(await reader.readline())
    writer.close()
    return answer["id"]
