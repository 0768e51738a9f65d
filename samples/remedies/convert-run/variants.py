"""The regions of app.py by each remedy."""

import asyncio
import functools
import pathlib
import subprocess
import tempfile

import app
from remedies_kit import WORKERS, Independent, Region, Waiting, thread_map

FOLDER = []


def folder():
    if not FOLDER:
        FOLDER.append(tempfile.TemporaryDirectory())
        app.write_tables(pathlib.Path(FOLDER[0].name), 8, 120_000)
    return pathlib.Path(FOLDER[0].name)


def tables(count):
    return [folder() / f"table-{number}.csv" for number in range(count)]


def pack_one(path):
    return app.pack_tables([path])[0]


class PackTables(Independent):
    region = "pack_tables: for path in paths"
    item = staticmethod(pack_one)
    chunksize = 1

    def prepare(self):
        return (tables(5),)

    def original(self, paths):
        return app.pack_tables(paths)

    def threads(self, paths):
        return thread_map(pack_one, paths, WORKERS)

    def asyncio_(self, paths):
        async def one(path, limit):
            async with limit:
                process = await asyncio.create_subprocess_exec("gzip", "-9", "-c", "-n", str(path), stdout=subprocess.PIPE)
                out, _ = await process.communicate()
                return len(out)

        async def every():
            limit = asyncio.Semaphore(WORKERS)
            return await asyncio.gather(*(one(path, limit) for path in paths))

        return asyncio.run(every())


def head(path):
    return app.sorted_heads([path])[0]


class SortedHeads(Independent):
    region = "sorted_heads: for path in paths"
    item = staticmethod(head)
    chunksize = 1

    def prepare(self):
        return (tables(5),)

    def original(self, paths):
        return app.sorted_heads(paths)

    def threads(self, paths):
        return thread_map(head, paths, WORKERS)


class StoreReceipts(Waiting):
    region = "store_receipts: for number in range(count)"

    def prepare(self):
        return folder(), 400

    def original(self, place, count):
        return app.store_receipts(place, count)

    def items(self, place, count):
        return range(count)

    def task(self, place, count):
        return functools.partial(app.store_receipt, place)


class AppendJournal(Region):
    region = "append_journal: for entry in entries"

    def prepare(self):
        return folder() / "journal.txt", [f"entry {i}" for i in range(40)]

    def original(self, path, entries):
        return app.append_journal(path, entries)


def count_lines(path):
    with open(path) as file:
        return sum(1 for _ in file)


class LineCounts(Independent):
    region = "line_counts: for path in paths"
    item = staticmethod(count_lines)
    chunksize = 1

    def prepare(self):
        return (tables(8),)

    def original(self, paths):
        return app.line_counts(paths)

    def join(self, results, paths):
        return {path.name: count for path, count in zip(paths, results)}


class Poll(Region):
    """Devices are asked at a pace: that is not to be shortened."""

    region = "poll: for device in devices"

    def prepare(self):
        return (range(20),)

    def original(self, devices):
        return app.poll(devices)
