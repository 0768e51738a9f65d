"""The regions of app.py by each remedy."""

import asyncio
import bz2
import functools
import os
import re
import tempfile
from collections import deque

import app
from remedies_kit import Independent, Native, Region, Waiting, parts


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


@functools.cache
def pages():
    return app.make_pages(250)


@functools.cache
def clean():
    return app.plain_all(pages())


@functools.cache
def graph():
    return app.links(pages())


def pieces(pages, count=4):
    return [dict(part) for part in parts(pages.items(), count)]


def merged(results):
    return {key: value for part in results for key, value in part.items()}


class Titles(Region):
    region = "Mirror.titles: while True"

    def original(self):
        return app.Mirror().titles()


def document(number):
    return app.Mirror().texts([number])[number]


class Texts(Waiting):
    region = "Mirror.texts: for number in numbers"
    item = staticmethod(document)

    def prepare(self):
        return (range(30),)

    def original(self, numbers):
        return app.Mirror().texts(numbers)

    def join(self, results, numbers):
        return dict(zip(numbers, results))

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(get(f"documents/{number}") for number in numbers))

        return {number: answer.decode() for number, answer in zip(numbers, asyncio.run(every()))}


class Gently(Region):
    """The pause is what the owner asked for."""

    region = "Mirror.gently: for number in numbers"

    def prepare(self):
        return (range(8),)

    def original(self, numbers):
        return app.Mirror().gently(numbers)


def write_one(folder, title, text):
    with open(os.path.join(folder, f"{title.replace(' ', '_')}.txt"), "w", encoding="utf-8") as file:
        return file.write(text)


def write_part(part, folder):
    return sum(write_one(folder, title, text) for title, text in part)


class Write(Region):
    region = "Mirror.write: for title, text in pages.items()"

    def prepare(self):
        self.folder = tempfile.TemporaryDirectory()
        return self.folder.name, clean()

    def original(self, folder, found):
        return app.Mirror(folder=folder).write(found)

    def threads(self, folder, found):
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(8) as pool:
            return sum(pool.map(functools.partial(write_part, folder=folder), parts(found.items(), 8)))

    def processes(self, folder, found):
        from remedies_kit import process_map
        return sum(process_map(functools.partial(write_part, folder=folder), parts(found.items(), 4), 1))


class PlainAll(Independent):
    region = "plain_all: for title, text in pages.items()"
    item = staticmethod(app.plain_all)
    chunksize = 1

    def prepare(self):
        return (pages(),)

    def original(self, found):
        return app.plain_all(found)

    def items(self, found):
        return pieces(found)

    def join(self, results, found):
        return merged(results)


def links_of(part, known):
    graph = {}
    for title, text in part.items():
        targets = []
        for match in app.LINK.finditer(text):
            target = match[1].strip()
            if target in known and target not in targets:
                targets.append(target)
        graph[title] = targets
    return graph


class Links(Independent):
    region = "links: for title, text in pages.items()"
    chunksize = 1

    def prepare(self):
        return (pages(),)

    def original(self, found):
        return app.links(found)

    def items(self, found):
        return pieces(found)

    def task(self, found):
        return functools.partial(links_of, known=set(found))

    def join(self, results, found):
        return merged(results)

    def native(self, found):
        graph = {}
        for title, text in found.items():
            targets = {name.strip(): None for name, _ in app.LINK.findall(text)}
            graph[title] = [target for target in targets if target in found]
        return graph


class Rank(Region):
    region = "rank: for _ in range(rounds)"
    exact = False

    def prepare(self):
        return (graph(),)

    def original(self, found):
        return app.rank(found)

    def native(self, found):
        import numpy
        places = {title: i for i, title in enumerate(found)}
        source = numpy.array([places[title] for title, targets in found.items() for _ in targets])
        target = numpy.array([places[other] for targets in found.values() for other in targets])
        share_out = 0.85 / numpy.array([len(targets) or 1 for targets in found.values()])
        share = numpy.full(len(found), 1 / len(found))
        for _ in range(30):
            share = 0.15 / len(found) + numpy.bincount(target, (share * share_out)[source], len(found))
        return dict(zip(found, share.tolist()))


class Clicks(Region):
    region = "clicks: while queue"

    def prepare(self):
        names = list(graph())
        return graph(), names[0], names[-1]

    def original(self, found, start, goal):
        return app.clicks(found, start, goal)

    def native(self, found, start, goal):
        queue, before = deque([start]), {start: None}
        while queue:
            title = queue.popleft()
            if title == goal:
                path = []
                while title is not None:
                    path.append(title)
                    title = before[title]
                return path[::-1]
            for target in found[title]:
                if target not in before:
                    before[target] = title
                    queue.append(target)


class Follow(Region):
    region = "follow: while title in redirects and title not in seen"

    def prepare(self):
        return {"a": "b", "b": "c"}, "a"

    def original(self, redirects, title):
        return app.follow(redirects, title)


def later():
    return {title: app.edited(text, i) if i % 5 == 0 else text for i, (title, text) in enumerate(clean().items())}


def changes_of(pair):
    return app.changes(*pair)


class Changes(Independent):
    region = "changes: for title in new"
    item = staticmethod(changes_of)

    def prepare(self):
        return clean(), later()

    def original(self, old, new):
        return app.changes(old, new)

    def items(self, old, new):
        return [({title: old[title]}, {title: new[title]}) for title in new if old[title] != new[title]]

    def join(self, results, old, new):
        return merged(results)


class Index(Independent):
    region = "index: for title, text in pages.items()"
    item = staticmethod(app.index)
    chunksize = 1

    def prepare(self):
        return (clean(),)

    def original(self, found):
        return app.index(found)

    def items(self, found):
        return pieces(found)

    def join(self, results, found):
        whole = app.defaultdict(set)
        for part in results:
            for word, titles in part.items():
                whole[word] |= titles
        return whole

    def native(self, found):
        """Each word of a page once."""
        where = app.defaultdict(set)
        words = re.compile(r"[a-z]+").findall
        for title, text in found.items():
            for word in set(words(text.lower())) - app.STOP:
                where[word].add(title)
        return where


class Signatures(Independent):
    region = "signatures: for title, text in pages.items()"
    item = staticmethod(app.signatures)
    chunksize = 1

    def prepare(self):
        return (clean(),)

    def original(self, found):
        return app.signatures(found)

    def items(self, found):
        return pieces(found)

    def join(self, results, found):
        return merged(results)

    def native(self, found):
        import hashlib
        import numpy
        k = numpy.arange(24, dtype=numpy.uint64)[:, None]
        masks, factors = k * numpy.uint64(0x9E3779B97F4A7C15), k * numpy.uint64(2) + numpy.uint64(1)
        made = {}
        for title, text in found.items():
            words = text.split()
            digests = b"".join(hashlib.blake2b(" ".join(triple).encode(), digest_size=8).digest() for triple in zip(words, words[1:], words[2:]))
            values = numpy.frombuffer(digests, ">u8").astype(numpy.uint64)
            made[title] = tuple(((values ^ masks) * factors).min(axis=1).tolist())
        return made


class Packed(Native):
    region = "packed: for bundle in bundles"
    item = staticmethod(bz2.compress)

    def prepare(self):
        texts = [text.encode() for text in pages().values()]
        return ([b"\n".join(texts[i::6]) for i in range(6)],)

    def original(self, bundles):
        return app.packed(bundles)
