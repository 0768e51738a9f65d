"""The regions of app.py by each remedy."""

import asyncio
import functools
import itertools
import os
import re
import tempfile
from collections import Counter

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
def base():
    return app.archetype(240)


@functools.cache
def witnesses():
    return {name: app.copy_out(base(), seed) for seed, name in enumerate("ABCDEFGH")}


@functools.cache
def chapters():
    return [app.copy_out([" ".join(app.archetype(60, seed))], seed)[0].split() for seed in range(18)]


@functools.cache
def words():
    return [word for chapter in chapters() for word in chapter] * 4


def flat(results):
    return [value for part in results for value in part]


def folio(number):
    return app.fetch_folios([number])[0]


class FetchFolios(Waiting):
    region = "fetch_folios: for number in numbers"
    item = staticmethod(folio)

    def prepare(self):
        return (range(1, 19),)

    def original(self, numbers):
        return app.fetch_folios(numbers)

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(get(f"folios/{number}") for number in numbers))

        return [answer.decode() for answer in asyncio.run(every())]


class Normalise(Independent):
    region = "normalise: for word in words"
    item = staticmethod(app.normalise)
    chunksize = 1

    def prepare(self):
        return (words(),)

    def original(self, found):
        return app.normalise(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return flat(results)

    def native(self, found):
        known = {word: plain for word, plain in zip(set(found), app.normalise(set(found)))}
        return [known[word] for word in found]


class EditDistance(Region):
    region = "edit_distance: for i, x in enumerate(a, 1)"

    def prepare(self):
        return base()[0], witnesses()["C"][0]

    def original(self, a, b):
        return app.edit_distance(a, b)


def one_distance(pair):
    return app.edit_distance(*pair)


class VerseDistances(Independent):
    region = "verse_distances: for verse, reading in zip(base, witness)"
    item = staticmethod(one_distance)

    def prepare(self):
        return base(), witnesses()["C"]

    def original(self, verses, witness):
        return app.verse_distances(verses, witness)

    def items(self, verses, witness):
        return list(zip(verses, witness))

    def native(self, verses, witness):
        """What both begin and end with does not count."""
        found = []
        for a, b in zip(verses, witness):
            start = len(os.path.commonprefix((a, b)))
            a, b = a[start:], b[start:]
            end = len(os.path.commonprefix((a[::-1], b[::-1])))
            found.append(app.edit_distance(a[:len(a) - end], b[:len(b) - end]))
        return found


def matrix_cell(pair):
    (one, left), (two, right) = pair
    return (one, two), sum(app.edit_distance(a.split(), b.split()) for a, b in zip(left, right))


class DistanceMatrix(Independent):
    region = "distance_matrix: for (one, left), (two, right) in itertools.combinations(sorted(witnesses.items()), 2)"
    item = staticmethod(matrix_cell)

    def prepare(self):
        return (witnesses(),)

    def original(self, found):
        return app.distance_matrix(found)

    def items(self, found):
        return itertools.combinations(sorted(found.items()), 2)

    def join(self, results, found):
        return dict(results)


class Cluster(Region):
    region = "cluster: while len(groups) > 1"

    def prepare(self):
        return witnesses(), app.distance_matrix(witnesses())

    def original(self, names, matrix):
        return app.cluster(names, matrix)


class Trigrams(Region):
    region = "trigrams: for i in range(len(words) - 2)"

    def prepare(self):
        return (words(),)

    def original(self, found):
        return app.trigrams(found)

    def native(self, found):
        return dict(Counter(zip(found, found[1:], found[2:])))


def single(some, words):
    return [word for word in some if words.count(word) == 1]


class Hapax(Independent):
    region = "hapax: for word in words"
    chunksize = 1

    def items(self, found):
        return parts(found, 4)

    def task(self, found):
        return functools.partial(single, words=found)

    def join(self, results, found):
        return flat(results)

    def prepare(self):
        return (" ".join(base()).split()[:1_500],)

    def original(self, found):
        return app.hapax(found)

    def native(self, found):
        counts = Counter(found)
        return [word for word in found if counts[word] == 1]


class Concordance(Region):
    region = "concordance: for i, word in enumerate(words)"

    def prepare(self):
        return words(), "verbum"

    def original(self, found, keyword):
        return app.concordance(found, keyword)

    def native(self, found, keyword, width=4):
        lines, i = [], -1
        for _ in range(found.count(keyword)):
            i = found.index(keyword, i + 1)
            lines.append(f"{' '.join(found[max(0, i - width):i]):>40} [{keyword}] {' '.join(found[i + 1:i + 1 + width])}")
        return lines


def cosine_row(one, vectors):
    import math
    row = []
    for two in vectors:
        dot = sum(count * two[word] for word, count in one.items())
        row.append(dot / math.sqrt(sum(c * c for c in one.values()) * sum(c * c for c in two.values())))
    return row


class CosineTable(Independent):
    region = "cosine_table: for one in vectors"
    exact = False

    def prepare(self):
        return (chapters(),)

    def original(self, found):
        return app.cosine_table(found)

    def items(self, found):
        return [Counter(chapter) for chapter in found]

    def task(self, found):
        return functools.partial(cosine_row, vectors=[Counter(chapter) for chapter in found])

    def native(self, found):
        import numpy
        places = {word: i for i, word in enumerate({word for chapter in found for word in chapter})}
        counts = numpy.zeros((len(found), len(places)))
        for row, chapter in zip(counts, found):
            for word, count in Counter(chapter).items():
                row[places[word]] = count
        counts /= numpy.linalg.norm(counts, axis=1)[:, None]
        return (counts @ counts.T).tolist()


class Syllables(Independent):
    region = "syllables: for verse in verses"
    item = staticmethod(app.syllables)
    chunksize = 1

    def prepare(self):
        return (base(),)

    def original(self, verses):
        return app.syllables(verses)

    def items(self, verses):
        return parts(verses, 2)

    def join(self, results, verses):
        return flat(results)

    def native(self, verses):
        vowels = re.compile(r"[aeiouy]+").findall
        counts = {word: len(vowels(word)) or 1 for verse in verses for word in set(verse.split())}
        return [sum(counts[word] for word in verse.split()) for verse in verses]


class Apparatus(Region):
    region = "apparatus: for number, verse in enumerate(base)"

    def prepare(self):
        self.folder = tempfile.TemporaryDirectory()
        return os.path.join(self.folder.name, "apparatus.txt"), base(), witnesses()

    def original(self, path, verses, found):
        return app.apparatus(path, verses, found)
