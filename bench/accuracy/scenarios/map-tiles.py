import asyncio
import contextlib
import json
import math
import random
import threading
import zlib


def polyline(points):
    out, last = [], (0, 0)
    for lat, lon in points:
        now = (round(lat * 1e5), round(lon * 1e5))
        for v in (now[0] - last[0], now[1] - last[1]):
            v = ~(v << 1) if v < 0 else v << 1
            while v >= 32:
                out.append(chr((32 | (v & 31)) + 63))
                v >>= 5
            out.append(chr(v + 63))
        last = now
    return "".join(out)


def hike(name):
    rng = random.Random(name)
    lat, lon, heading = 46.5 + rng.random() / 10, 8 + rng.random() / 10, rng.uniform(0, 6.28)
    points = []
    for _ in range(1200):
        heading += rng.gauss(0, 0.25)
        lat, lon = lat + 0.0002 * math.sin(heading), lon + 0.0003 * math.cos(heading)
        points.append((lat, lon))
    return polyline(points)


def make_tile(x, y):
    out = bytearray()
    for row in range(128):
        for k in range(32):
            out += bytes((4, int(128 + 60 * math.sin((x * 128 + k * 4) / 90) + 60 * math.cos((y * 128 + row) / 70))))
    return zlib.compress(bytes(out))


@contextlib.contextmanager
def serve():
    box, ready, count = {}, threading.Event(), [0]

    async def tiles(reader, writer):
        line = (await reader.readline()).decode()
        await reader.readuntil(b"\r\n\r\n")
        _, _, x, y = line.split()[1].split("/")
        count[0] += 1
        await asyncio.sleep(0.03)
        if count[0] % 15 == 0:
            writer.write(b"HTTP/1.0 503 busy\r\n\r\n")
        else:
            writer.write(b"HTTP/1.0 200 OK\r\n\r\n" + make_tile(int(x), int(y)))
        await writer.drain()
        writer.close()

    async def routes(reader, writer):
        ask = json.loads(await reader.readline())
        if "size" in ask:
            await reader.readexactly(ask["size"])
        await asyncio.sleep(0.06)
        writer.write(json.dumps({"id": 7, "line": hike(ask.get("route", ""))}).encode() + b"\n")
        await writer.drain()
        writer.close()

    async def main():
        one, two = await asyncio.start_server(tiles, "127.0.0.1", 0), await asyncio.start_server(routes, "127.0.0.1", 0, limit=1 << 20)
        box.update(TILES_PORT=one.sockets[0].getsockname()[1], ROUTES_PORT=two.sockets[0].getsockname()[1])
        ready.set()
        await asyncio.gather(one.serve_forever(), two.serve_forever())

    threading.Thread(target=lambda: asyncio.run(main()), daemon=True).start()
    ready.wait()
    yield box


def run() -> None:
    import asyncio
    import draw
    for _ in range(2):
        rows = asyncio.run(draw.main())
        print([r[:3] for r in rows])
        assert len(rows) == 4
