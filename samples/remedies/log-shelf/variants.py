"""The regions of app.py by each remedy."""

import pathlib
import sqlite3
import tempfile

import app
from remedies_kit import Independent, Region, thread_map

FOLDER = []


def logs():
    """Seven logs, written once for all regions."""
    if not FOLDER:
        FOLDER.append(tempfile.TemporaryDirectory())
        app.write_logs(pathlib.Path(FOLDER[0].name), 7, 60_000)
    return [pathlib.Path(FOLDER[0].name) / f"access-{day}.log" for day in range(7)]


class Summarise(Independent):
    region = "summarise: for path in paths"
    item = staticmethod(app.parse_file)
    chunksize = 1

    def prepare(self):
        return (logs(),)

    def original(self, paths):
        return app.summarise(paths)


def parse_line(line):
    match = app.LINE.match(line)
    return {"address": match[1], "when": match[2], "target": match[4], "status": int(match[5]), "size": int(match[6])}


class ParseLines(Independent):
    region = "parse_lines: for line in lines"
    item = staticmethod(parse_line)

    def prepare(self):
        return (logs()[0].read_text().splitlines(True),)

    def original(self, lines):
        return app.parse_lines(lines)


class Store(Region):
    region = "store: for record in records"

    def prepare(self):
        records = app.parse_lines(logs()[0].read_text().splitlines(True))
        return (records,)

    def original(self, records):
        return app.store(records, ":memory:")

    def native(self, records):
        connection = sqlite3.connect(":memory:")
        connection.execute("create table hits (target text, status integer, size integer)")
        connection.executemany("insert into hits values (:target, :status, :size)", records)
        connection.commit()
        total = connection.execute("select count(*), sum(size) from hits").fetchone()
        connection.close()
        return total


def size_of(pair):
    path, target = pair
    connection = sqlite3.connect(path)
    row = connection.execute("select sum(size) from hits where target = ?", (target,)).fetchone()
    connection.close()
    return row[0]


class SizesOf(Region):
    region = "sizes_of: for target in targets"

    def prepare(self):
        path = logs()[0].with_name("hits.db")
        if not path.exists():
            app.store(app.parse_lines(logs()[0].read_text().splitlines(True)), path)
        return path, [f"/item/{i}" for i in range(50)]

    def original(self, path, targets):
        connection = sqlite3.connect(path)
        sizes = app.sizes_of(connection, targets)
        connection.close()
        return sizes

    def threads(self, path, targets):
        return thread_map(size_of, [(path, target) for target in targets])
