"""Draws the club's hiking routes on maps:  python draw.py"""
import asyncio
import os

import canvas
import geometry
import server

ROUTES = ["ridge", "lake", "gorge", "round"]
ZOOM = 13


def stitch(tiles, numbers):
    left, top = min(x for x, _ in numbers), min(y for _, y in numbers)
    right, bottom = max(x for x, _ in numbers), max(y for _, y in numbers)
    sheet = canvas.Canvas((right - left + 1) * geometry.SIZE, (bottom - top + 1) * geometry.SIZE)
    for (x, y), data in tiles.items():
        sheet.paste(canvas.relief(canvas.unpack(data)), (x - left) * geometry.SIZE, (y - top) * geometry.SIZE)
    return sheet, left * geometry.SIZE, top * geometry.SIZE


async def load_tiles(numbers):
    gate = asyncio.Semaphore(5)
    return dict(await asyncio.gather(*(server.tile(ZOOM, x, y, gate) for x, y in numbers)))


async def draw_route(name):
    points = geometry.decode_polyline(await server.route(name))
    pixels = geometry.simplify(geometry.project_all(points, ZOOM), 0.4)
    numbers = geometry.tiles_of(pixels)
    sheet, left, top = stitch(await load_tiles(numbers), numbers)
    sheet.polyline([(x - left, y - top) for x, y in pixels])
    image = sheet.png()
    save(name + ".png", image)
    save(name + "-small.png", sheet.halve().png())
    ident = await server.publish(name, image)
    return name, ident, round(geometry.length_km(points), 1), geometry.encode_polyline(points[::10])


def save(path, data):
    with open(path, "wb") as f:
        f.write(data)
        f.flush()
        os.fsync(f.fileno())


async def warm(names):
    """Asks for all routes first, so that the server has them ready"""
    return sum(map(len, await asyncio.gather(*map(server.route, names))))


async def main():
    await warm(ROUTES)
    rows = []
    for name in ROUTES:
        rows.append(await draw_route(name))
    return rows


if __name__ == "__main__":
    print(asyncio.run(main()))
