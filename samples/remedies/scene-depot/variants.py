"""The regions of app.py by each remedy."""

import asyncio
import functools
import os
import pathlib
import sqlite3
import sys
import tempfile

import app
from remedies_kit import Independent, Native, Region, Waiting, parts

FOLDER = tempfile.TemporaryDirectory()


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


@functools.cache
def root():
    return app.make_depot(os.path.join(FOLDER.name, "depot"), 24, 160)


@functools.cache
def raws():
    return sorted(map(str, root().rglob("*.raw")))


@functools.cache
def jsons():
    return sorted(map(str, root().rglob("*.json")))


@functools.cache
def band():
    return app.read_band(raws()[0])


@functools.cache
def scenes():
    return app.read_metadata(jsons())


def flat(results):
    return [value for part in results for value in part]


class Inventory(Region):
    region = "inventory: for folder, _, names in os.walk(root)"

    def prepare(self):
        return (root(),)

    def original(self, folder):
        return app.inventory(folder)

    def native(self, folder):
        """scandir knows what is a file; its stat needs no path."""
        found = []

        def walk(path, prefix):
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        walk(entry.path, prefix + entry.name + "/")
                    else:
                        found.append((prefix + entry.name, entry.stat().st_size))

        walk(folder, "")
        found.sort()
        return found


def one_sum(path):
    name = os.path.basename(path)
    return name, app.checksums([path])[name]


class Checksums(Native):
    region = "checksums: for path in paths"
    item = staticmethod(one_sum)

    def prepare(self):
        return (raws(),)

    def original(self, paths):
        return app.checksums(paths)

    def join(self, results, paths):
        return dict(results)


def one_scene(path):
    return app.read_metadata([path])[0]


class ReadMetadata(Independent):
    region = "read_metadata: for path in paths"
    item = staticmethod(one_scene)

    def prepare(self):
        return (jsons(),)

    def original(self, paths):
        return app.read_metadata(paths)


def mask_rows(rows, width, band):
    return [[1 if band[y * width + x] > 150 else 0 for x in range(width)] for y in rows]


class CloudMask(Independent):
    region = "cloud_mask: for y in range(height)"
    chunksize = 1

    def prepare(self):
        return band()

    def original(self, width, height, pixels):
        return app.cloud_mask(width, height, pixels)

    def items(self, width, height, pixels):
        return parts(range(height), 2)

    def task(self, width, height, pixels):
        return functools.partial(mask_rows, width=width, band=pixels)

    def join(self, results, *_):
        return flat(results)

    def native(self, width, height, pixels):
        import numpy
        return (numpy.frombuffer(pixels, numpy.uint8).reshape(height, width) > 150).astype(int).tolist()


class Stretch(Region):
    region = "stretch: for value in band"

    def prepare(self):
        return (band()[2],)

    def original(self, pixels):
        return app.stretch(pixels)

    def native(self, pixels):
        ordered = sorted(pixels)
        low, high = ordered[len(ordered) // 50], ordered[-len(ordered) // 50]
        table = bytes(max(0, min(255, (value - low) * 255 // max(1, high - low))) for value in range(256))
        return pixels.translate(table)


class QuickLook(Region):
    region = "quick_look: for y in range(0, height, by)"

    def prepare(self):
        return band()

    def original(self, width, height, pixels):
        return app.quick_look(width, height, pixels)

    def native(self, width, height, pixels, by=4):
        return b"".join([pixels[y * width:(y + 1) * width:by] for y in range(0, height, by)])


def one_look(path):
    name = os.path.basename(path)
    return name, app.quick_looks([path])[name]


class QuickLooks(Independent):
    region = "quick_looks: for path in paths"
    item = staticmethod(one_look)

    def prepare(self):
        return (raws(),)

    def original(self, paths):
        return app.quick_looks(paths)

    def join(self, results, paths):
        return dict(results)

    def native(self, paths):
        look = QuickLook()
        return {os.path.basename(path): look.native(*app.read_band(path)) for path in paths}


def pack(path, target):
    return app.compress_all([path], target)[0]


class CompressAll(Native):
    region = "compress_all: for path in paths"

    def prepare(self):
        self.folder = tempfile.TemporaryDirectory()
        return raws(), self.folder.name

    def original(self, paths, target):
        return app.compress_all(paths, target)

    def task(self, paths, target):
        return functools.partial(pack, target=target)


class Statistics(Region):
    region = "statistics: for value in band"
    exact = False

    def prepare(self):
        return (band()[2],)

    def original(self, pixels):
        return app.statistics(pixels)

    def native(self, pixels):
        import numpy
        values = numpy.frombuffer(pixels, numpy.uint8)
        return float(values.mean()), float(values.std())


def one_tile(number):
    return app.download_tiles([number])


class DownloadTiles(Waiting):
    region = "download_tiles: for number in numbers"
    item = staticmethod(one_tile)

    def prepare(self):
        return (range(30),)

    def original(self, numbers):
        return app.download_tiles(numbers)

    def join(self, results, numbers):
        return sum(results)

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(get(f"tiles/{number}") for number in numbers))

        return sum(map(len, asyncio.run(every())))


def one_conversion(name):
    return app.convert([name])[0]


class Convert(Native):
    region = "convert: for name in names"
    item = staticmethod(one_conversion)

    def prepare(self):
        return ([os.path.basename(path) for path in raws()[:16]],)

    def original(self, names):
        return app.convert(names)

    def asyncio_(self, names):
        async def one(name, places):
            async with places:
                process = await asyncio.create_subprocess_exec(sys.executable, "-S", "-E", "-c", "import sys; print(sum(map(ord, sys.argv[1])))", name,
                                                               stdout=asyncio.subprocess.PIPE)
                out, _ = await process.communicate()
                return int(out)

        async def every():
            places = asyncio.Semaphore(2)
            return await asyncio.gather(*(one(name, places) for name in names))

        return asyncio.run(every())


def fresh(path):
    pathlib.Path(path).unlink(missing_ok=True)
    return path


class Index(Region):
    region = "index: for scene in scenes"

    def prepare(self):
        return os.path.join(FOLDER.name, "index.db"), scenes()

    def original(self, path, found):
        return app.index(fresh(path), found)

    def native(self, path, found):
        with sqlite3.connect(fresh(path)) as db:
            db.execute("create table scene (id integer primary key, cloud real, sun int, level text)")
            db.executemany("insert into scene values (:id, :cloud, :sun, :level)", found)
            db.commit()
            count = db.execute("select count(*) from scene where cloud < 0.3").fetchone()[0]
        db.close()
        return count


class BestPerPath(Region):
    region = "best_per_path: for scene in scenes"

    def prepare(self):
        return (scenes(),)

    def original(self, found):
        return app.best_per_path(found)


class CrcChain(Region):
    region = "crc_chain: for block in blocks"

    def prepare(self):
        pixels = band()[2]
        return ([pixels[i:i + 4096] for i in range(0, len(pixels), 4096)],)

    def original(self, blocks):
        return app.crc_chain(blocks)


class RenamePlan(Region):
    region = "rename_plan: for name in names"

    def prepare(self):
        return ([f"{'Scene' if n % 3 else 'scene'}{n // 2}.raw" for n in range(80)],)

    def original(self, names):
        return app.rename_plan(names, {"scene3.raw"})
