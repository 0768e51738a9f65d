"""The regions of app.py by each remedy."""

import functools
import tempfile

import app
from remedies_kit import Region, Waiting

FOLDER = tempfile.TemporaryDirectory()


class AllTitles(Waiting):
    region = "all_titles: for number in range(count)"
    item = staticmethod(app.titles)

    def prepare(self):
        return (10,)

    def original(self, count):
        return app.all_titles(count)

    def items(self, count):
        return range(count)

    def join(self, results, count):
        return [title for titles in results for title in titles]


class DocumentWords(Waiting):
    region = "document_words: for number in numbers"
    item = staticmethod(app.words_of)

    def prepare(self):
        return (range(12),)

    def original(self, numbers):
        return app.document_words(numbers)

    def join(self, results, numbers):
        return dict(zip(numbers, results))


def download_one(number, folder):
    return app.download([number], folder)[0]


class Download(Waiting):
    region = "download: for number in numbers"

    def prepare(self):
        return range(16), FOLDER.name

    def original(self, numbers, folder):
        return app.download(numbers, folder)

    def task(self, numbers, folder):
        return functools.partial(download_one, folder=folder)


class TitleLengths(Region):
    region = "title_lengths: for title in collected"

    def prepare(self):
        return ([f"title {i}" for i in range(300)],)

    def original(self, collected):
        return app.title_lengths(collected)
