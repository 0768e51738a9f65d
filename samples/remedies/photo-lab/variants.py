"""The regions of app.py by each remedy."""

import itertools
from collections import Counter

import app
from remedies_kit import Independent, Region, each, interpreter_map, parts, process_map, thread_chunks

picture_here = None


def keep(picture):
    global picture_here
    picture_here = picture


def blur_row(y):
    return app.blur_row(picture_here, y)


def blur_part(pair):
    """A run of rows with the rows around it: what a worker needs."""
    rows, first, last = pair
    return [app.blur_row(rows, y) for y in range(first, last)]


class Blur(Region):
    region = "blur: for y in range(len(picture))"

    def prepare(self):
        return (app.make_picture(app.WIDTH, app.HEIGHT),)

    def original(self, picture):
        return app.blur(picture)

    def processes(self, picture):
        return process_map(blur_row, range(len(picture)), initializer=keep, initargs=(picture,))

    def threads(self, picture):
        return thread_chunks(lambda y: app.blur_row(picture, y), range(len(picture)))

    def interpreters(self, picture):
        tasks = []
        for ys in parts(range(len(picture)), 4):
            low, high = max(0, ys[0] - 1), min(len(picture), ys[-1] + 2)
            tasks.append((picture[low:high], ys[0] - low, ys[-1] + 1 - low))
        return list(itertools.chain.from_iterable(interpreter_map(blur_part, tasks)))

    def native(self, picture):
        import numpy
        data = numpy.array(picture)
        padded = numpy.pad(data, 1)
        ones = numpy.pad(numpy.ones_like(data), 1)
        height, width = data.shape
        total = sum(padded[j:j + height, i:i + width] for j in range(3) for i in range(3))
        count = sum(ones[j:j + height, i:i + width] for j in range(3) for i in range(3))
        return (total // count).tolist()


def cut(row):
    return [255 if pixel > 128 else 0 for pixel in row]


class Threshold(Independent):
    region = "threshold: for row in picture"
    item = staticmethod(cut)

    def prepare(self):
        return app.make_picture(app.WIDTH, app.HEIGHT), 128

    def original(self, picture, level):
        return app.threshold(picture, level)

    def native(self, picture, level):
        import numpy
        return numpy.where(numpy.array(picture) > level, 255, 0).tolist()


def count_row(row):
    counts = [0] * 256
    for pixel in row:
        counts[pixel] += 1
    return counts


class Histogram(Region):
    region = "histogram: for row in picture"

    def prepare(self):
        return (app.make_picture(app.WIDTH, app.HEIGHT),)

    def original(self, picture):
        return app.histogram(picture)

    def processes(self, picture):
        return [sum(column) for column in zip(*process_map(app.histogram, parts(picture, 8), 1))]

    def threads(self, picture):
        return [sum(column) for column in zip(*thread_chunks(app.histogram, parts(picture, 8)))]

    def interpreters(self, picture):
        return [sum(column) for column in zip(*interpreter_map(app.histogram, parts(picture, 8)))]

    def native(self, picture):
        counts = Counter()
        for row in picture:
            counts.update(row)
        return [counts[level] for level in range(256)]


class SpreadError(Region):
    region = "spread_error: for y in range(len(rows) - 1)"

    def prepare(self):
        return (app.make_picture(app.WIDTH, app.HEIGHT),)

    def original(self, picture):
        return app.spread_error(picture)


class Thumbnails(Independent):
    region = "thumbnails: for number in range(count)"
    item = staticmethod(app.thumbnail)

    def prepare(self):
        return (450,)

    def original(self, count):
        return app.thumbnails(count)

    def items(self, count):
        return range(count)
