"""The regions of app.py by each remedy."""

import pathlib
import tempfile
import zlib

import app
from remedies_kit import Independent, Native, Region, Waiting

FOLDER = tempfile.TemporaryDirectory()


class AnalyseAll(Waiting):
    region = "analyse_all: for number in numbers"
    item = staticmethod(app.analyse)

    def prepare(self):
        return (range(12),)

    def original(self, numbers):
        return app.analyse_all(numbers)


class TextsOf(Waiting):
    region = "texts_of: for number in numbers"
    item = staticmethod(app.fetch)

    def prepare(self):
        return (range(10),)

    def original(self, numbers):
        return app.texts_of(numbers)


class Readabilities(Independent):
    region = "readabilities: for text in texts"
    item = staticmethod(app.readability)

    def prepare(self):
        return (app.texts_of(range(10)) * 6,)

    def original(self, texts):
        return app.readabilities(texts)


def store(pair):
    path, text = pair
    packed = zlib.compress((text * 20).encode(), 9)
    path.write_bytes(packed)
    return len(packed)


class StoreAll(Native):
    region = "store_all: for number, text in enumerate(texts)"
    item = staticmethod(store)

    def prepare(self):
        return pathlib.Path(FOLDER.name), app.texts_of(range(10)) * 2

    def original(self, folder, texts):
        return app.store_all(folder, texts)

    def items(self, folder, texts):
        return [(folder / f"{number}.z", text) for number, text in enumerate(texts)]


class Index(Region):
    region = "index: for report in reports"

    def prepare(self):
        return ([{"number": i, "score": i * 1.5, "length": 100} for i in range(12)],)

    def original(self, reports):
        return app.index(reports)
