"""The regions of app.py by each remedy."""

import asyncio
import functools
import heapq
import json
import math
import operator
import random

import app
from remedies_kit import Independent, Native, Region, Waiting, parts


async def get(path):
    reader, writer = await asyncio.open_connection(*app.FARM)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


@functools.cache
def model():
    return app.ball(72, 96)


def heights():
    return [-19 + 0.2 * i for i in range(190)]


@functools.cache
def layers():
    return app.slice_model(model(), heights())


@functools.cache
def lines():
    return app.gcode(layers())


class Poll(Waiting):
    region = "poll: for printer in printers"
    item = staticmethod(app.Printer.status)

    def prepare(self):
        return ([app.Printer(number) for number in range(1, 13)],)

    def original(self, printers):
        return app.poll(printers)

    def asyncio_(self, printers):
        async def every():
            return await asyncio.gather(*(get(f"printers/{printer.number}") for printer in printers))

        answers = map(json.loads, asyncio.run(every()))
        return [{"printer": printer.number, "name": answer["name"], "left": answer["price"]} for printer, answer in zip(printers, answers)]


class Volume(Independent):
    region = "volume: for (ax, ay, az), (bx, by, bz), (cx, cy, cz) in triangles"
    exact = False
    item = staticmethod(app.volume)
    chunksize = 1

    def prepare(self):
        return (model(),)

    def original(self, triangles):
        return app.volume(triangles)

    def items(self, triangles):
        return parts(triangles, 2)

    def join(self, results, triangles):
        return sum(results)

    def native(self, triangles):
        import numpy
        corners = numpy.array(triangles)
        return float((corners[:, 0] * numpy.cross(corners[:, 1], corners[:, 2])).sum() / 6)


class SliceModel(Independent):
    region = "slice_model: for z in heights"
    exact = False

    def prepare(self):
        return model(), heights()

    def original(self, triangles, zs):
        return app.slice_model(triangles, zs)

    def items(self, triangles, zs):
        return parts(zs, 4)

    def task(self, triangles, zs):
        return functools.partial(app.slice_model, triangles)

    chunksize = 1

    def join(self, results, triangles, zs):
        return [layer for part in results for layer in part]

    def native(self, triangles, zs):
        """Only triangles that reach the plane."""
        spans = sorted((min(p[2] for p in t), max(p[2] for p in t), i) for i, t in enumerate(triangles))
        made = []
        for z in zs:
            reached = []
            for low, high, i in spans:
                if low >= z:
                    break
                if high >= z:
                    reached.append(i)
            made.append(app.cut([triangles[i] for i in sorted(reached)], z))
        return made


def cut_at(triangles, z):
    return app.cut(triangles, z)


class Cut(Independent):
    region = "cut: for triangle in triangles"
    exact = False
    chunksize = 1

    def items(self, triangles, z):
        return parts(triangles, 2)

    def task(self, triangles, z):
        return functools.partial(cut_at, z=z)

    def join(self, results, triangles, z):
        return [segment for part in results for segment in part]

    def native(self, triangles, z):
        """Only those that have corners on both sides are looked at closely."""
        import numpy
        below = numpy.array([(a[2], b[2], c[2]) for a, b, c in triangles]) < z
        crossed = numpy.nonzero(below.any(axis=1) & ~below.all(axis=1))[0].tolist()
        return app.cut([triangles[i] for i in crossed], z)

    def prepare(self):
        return model(), 3.3

    def original(self, triangles, z):
        return app.cut(triangles, z)


class Areas(Independent):
    region = "areas: for outline in outlines"
    exact = False
    item = staticmethod(app.areas)
    chunksize = 1

    def prepare(self):
        return ([[s[0] for s in layer] for layer in layers()],)

    def original(self, outlines):
        return app.areas(outlines)

    def items(self, outlines):
        return parts(outlines, 2)

    def join(self, results, outlines):
        return [area for part in results for area in part]

    def native(self, outlines):
        import numpy
        found = []
        for outline in outlines:
            x, y = numpy.array(outline).T
            found.append(abs(float((numpy.roll(x, 1) * y - x * numpy.roll(y, 1)).sum())) / 2)
        return found


class Moves(Region):
    region = "moves: for line in lines"

    def prepare(self):
        return (lines(),)

    def original(self, found):
        return app.moves(found)


class Duration(Region):
    region = "duration: for length, feed in path"

    def prepare(self):
        return (app.moves(lines()),)

    def original(self, path):
        return app.duration(path)


def checked(numbered):
    made = []
    for number, line in numbered:
        text = f"N{number} {line}"
        check = 0
        for character in text:
            check ^= ord(character)
        made.append(f"{text}*{check}")
    return made


class WithChecksums(Independent):
    region = "with_checksums: for number, line in enumerate(lines)"
    item = staticmethod(checked)
    chunksize = 1

    def prepare(self):
        return (lines(),)

    def original(self, found):
        return app.with_checksums(found)

    def items(self, found):
        return parts(enumerate(found), 4)

    def join(self, results, found):
        return [line for part in results for line in part]

    def native(self, found):
        made = []
        for number, line in enumerate(found):
            text = f"N{number} {line}"
            made.append(f"{text}*{functools.reduce(operator.xor, text.encode())}")
        return made


class FeedPrinter(Region):
    region = "feed_printer: for line in lines"

    def prepare(self):
        return (["M110", "M105", "G28", "G1 Z5", "M104 S210", "M117 Hello", "G92 E0"],)

    def original(self, found):
        return app.feed_printer(found)


class Preheat(Region):
    region = "preheat: while heater.step() < wanted - 1"

    def original(self):
        return app.preheat(app.Heater(), 210)


class Pack(Native):
    region = "pack: for data in files"
    item = staticmethod(functools.partial(app.zlib.compress, level=9))

    def prepare(self):
        text = "\n".join(lines()).encode()
        return ([text[i * 50_000:] for i in range(8)],)

    def original(self, files):
        return app.pack(files)


class Enqueue(Region):
    region = "enqueue: for name, minutes in jobs"

    def prepare(self):
        rng = random.Random(3)
        return ([(f"job{i}", rng.randrange(20, 600)) for i in range(150)],)

    def original(self, jobs):
        return app.enqueue([app.Printer(number) for number in range(1, 13)], jobs)

    def native(self, jobs):
        printers = [app.Printer(number) for number in range(1, 13)]
        heap = [(0.0, printer.number, printer) for printer in printers]
        for name, minutes in jobs:
            free, number, printer = heap[0]
            printer.jobs.append(name)
            printer.free_at = free + minutes + 5
            heapq.heapreplace(heap, (printer.free_at, number, printer))
        return [printer.jobs for printer in printers]


def preview_row(y, width, height, light=(0.4, 0.5, 0.77)):
    row = bytearray()
    for x in range(width):
        u, v = 2 * x / width - 1, 2 * y / height - 1
        d = u * u + v * v
        if d > 1:
            row.append(0)
            continue
        w = math.sqrt(1 - d)
        row.append(max(20, int(255 * (u * light[0] + v * light[1] + w * light[2]))))
    return bytes(row)


class Preview(Independent):
    region = "preview: for y in range(height)"

    def prepare(self):
        return 320, 240

    def original(self, width, height):
        return app.preview(width, height)

    def items(self, width, height):
        return range(height)

    def task(self, width, height):
        return functools.partial(preview_row, width=width, height=height)

    def native(self, width, height):
        import numpy
        u = 2 * numpy.arange(width) / width - 1
        v = (2 * numpy.arange(height) / height - 1)[:, None]
        d = u * u + v * v
        w = numpy.sqrt(numpy.maximum(1 - d, 0))
        shade = numpy.maximum(20, (255 * (u * 0.4 + v * 0.5 + w * 0.77)).astype(int))
        return [row.tobytes() for row in numpy.where(d > 1, 0, shade).astype(numpy.uint8)]
