"""The regions of app.py by each remedy."""

import asyncio
import functools
import json
import os
import random
import sqlite3
import tempfile

import app
from remedies_kit import Independent, Region, Waiting, parts


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


@functools.cache
def items():
    return app.make_items(1_200)


def makers():
    return sorted({item.maker for item in items()})


def one_object(number):
    return app.Catalogue().objects([number])[0]


class Objects(Waiting):
    region = "Catalogue.objects: for number in numbers"
    item = staticmethod(one_object)

    def prepare(self):
        return (range(24),)

    def original(self, numbers):
        return app.Catalogue().objects(numbers)

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(get(f"objects/{number}") for number in numbers))

        records = [json.loads(answer) for answer in asyncio.run(every())]
        return [(record["id"], record["name"].capitalize()) for record in records]


class Listing(Region):
    region = "Catalogue.listing: while page is not None"

    def original(self):
        return app.Catalogue().listing()


class FirstWith(Region):
    """The first few answers end it."""

    region = "Catalogue.first_with: for number in numbers"

    def prepare(self):
        return range(40), "paper"

    def original(self, numbers, tag):
        return app.Catalogue().first_with(numbers, tag)


def suspects_of(i, names, least=0.82):
    import difflib
    name, found = names[i], []
    for other in names[i + 1:]:
        ratio = difflib.SequenceMatcher(None, name, other).ratio()
        if ratio >= least:
            found.append((name, other, round(ratio, 3)))
    return found


class SimilarMakers(Independent):
    region = "similar_makers: for i, name in enumerate(names)"

    def prepare(self):
        return (makers(),)

    def original(self, names):
        return app.similar_makers(names)

    def items(self, names):
        return range(len(names))

    def task(self, names):
        return functools.partial(suspects_of, names=names)

    def join(self, results, names):
        return [row for part in results for row in part]

    def native(self, names):
        """The matcher remembers its second sequence; quick bounds rule most out."""
        import difflib
        found = []
        for i, name in enumerate(names):
            for other in names[i + 1:]:
                matcher = difflib.SequenceMatcher(None, name, other)
                if matcher.real_quick_ratio() >= 0.82 and matcher.quick_ratio() >= 0.82:
                    ratio = matcher.ratio()
                    if ratio >= 0.82:
                        found.append((name, other, round(ratio, 3)))
        return found


class DateAll(Independent):
    region = "date_all: for item in items"
    item = staticmethod(app.date_all)
    chunksize = 1

    def prepare(self):
        return (items(),)

    def original(self, found):
        return app.date_all(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return {number: span for part in results for number, span in part.items()}

    def native(self, found):
        years = functools.lru_cache(maxsize=None)(app.years)
        return {item.number: span for item in found if (span := years(item.dating))}


class LayOut(Independent):
    region = "lay_out: for item in items"
    item = staticmethod(app.lay_out)
    chunksize = 1

    def prepare(self):
        return (items(),)

    def original(self, found):
        return app.lay_out(found)

    def items(self, found):
        return parts(found, 8)

    def join(self, results, found):
        return [label for part in results for label in part]


class Doubled(Region):
    region = "doubled: for item in items"

    def prepare(self):
        return (items(),)

    def original(self, found):
        return app.doubled(found)

    def native(self, found):
        seen, twice = set(), []
        for item in found:
            if item.number in seen:
                twice.append(item.number)
            seen.add(item.number)
        return twice


class Hang(Region):
    region = "hang: for item in items"

    def prepare(self):
        return items(), [620, 480, 900, 455]

    def original(self, found, walls):
        return app.hang(found, walls)


class HumidityAlarm(Region):
    region = "humidity_alarm: for minute, value in enumerate(readings)"

    def prepare(self):
        rng = random.Random(9)
        return ([rng.gauss(55, 4) for _ in range(1_440)],)

    def original(self, readings):
        return app.humidity_alarm(readings)


class Store(Region):
    region = "store: for item in items"

    def prepare(self):
        self.folder = tempfile.TemporaryDirectory()
        return os.path.join(self.folder.name, "labels.db"), items()[:150]

    def original(self, path, found):
        return app.store(path, found)

    def native(self, path, found):
        with sqlite3.connect(path) as database:
            database.execute("create table if not exists items (number text, title text, maker text)")
            database.execute("delete from items")
            database.executemany("insert into items values (?, ?, ?)", [(item.number, item.title, item.maker) for item in found])
            database.commit()
            count = database.execute("select count(*) from items").fetchone()[0]
        database.close()
        return count


def photos():
    rng = random.Random(3)
    return [rng.randbytes(160 * 120) for _ in range(40)]


class Stretch(Region):
    region = "stretch: for i, grey in enumerate(photo)"

    def prepare(self):
        return (photos()[0],)

    def original(self, photo):
        return app.stretch(photo)

    def native(self, photo):
        low, high = min(photo), max(photo)
        span = high - low or 1
        return photo.translate(bytes(max(0, min(255, (grey - low) * 255 // span)) for grey in range(256)))


class StretchAll(Independent):
    region = "stretch_all: for photo in photos"
    item = staticmethod(app.stretch)

    def prepare(self):
        return (photos(),)

    def original(self, found):
        return app.stretch_all(found)

    def native(self, found):
        import numpy
        made = []
        for photo in found:
            greys = numpy.frombuffer(photo, numpy.uint8).astype(numpy.int32)
            low, high = greys.min(), greys.max()
            made.append(((greys - low) * 255 // (high - low or 1)).astype(numpy.uint8).tobytes())
        return made


class Export(Region):
    region = "export: for item in items"

    def prepare(self):
        return (items(),)

    def original(self, found):
        return app.export(found)
