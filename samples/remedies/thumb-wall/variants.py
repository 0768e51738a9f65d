"""The regions of app.py by each remedy."""

import functools
from collections import Counter
from itertools import chain
import zlib

import app
from remedies_kit import Independent, Native, Region, parts


@functools.cache
def pictures():
    return [app.Picture.pattern(400, 300, seed) for seed in range(3, 13)]


@functools.cache
def greys():
    return [picture.grey() for picture in pictures()]


def grey_rows(rows):
    return app.Picture(rows).grey()


class Grey(Independent):
    region = "Picture.grey: for row in self.rows"
    item = staticmethod(grey_rows)
    chunksize = 1

    def prepare(self):
        return (pictures()[0],)

    def original(self, picture):
        return picture.grey()

    def items(self, picture):
        return parts(picture.rows, 4)

    def join(self, results, picture):
        return [row for part in results for row in part]

    def native(self, picture):
        import numpy
        return (numpy.array(picture.rows) @ numpy.array([299, 587, 114]) // 1000).tolist()


class Blur(Independent):
    region = "blur: for y in range(1, height - 1)"
    item = staticmethod(app.blur)
    chunksize = 1

    def prepare(self):
        return (greys()[0],)

    def original(self, grey):
        return app.blur(grey)

    def items(self, grey):
        """Runs of rows, with one row more on both sides."""
        edges = [part[0] for part in parts(range(1, len(grey) - 1), 4)] + [len(grey) - 1]
        return [grey[a - 1:b + 1] for a, b in zip(edges, edges[1:])]

    def join(self, results, grey):
        return [grey[0]] + [row for part in results for row in part[1:-1]] + [grey[-1]]

    def native(self, grey):
        import numpy
        source = numpy.array(grey)
        height, width = source.shape
        out = source.copy()
        out[1:-1, 1:-1] = sum(source[dy:height - 2 + dy, dx:width - 2 + dx] for dy in range(3) for dx in range(3)) // 9
        return out.tolist()


class Thumbnails(Independent):
    region = "thumbnails: for grey in greys"
    chunksize = 1

    def prepare(self):
        return greys(), 6

    def original(self, found, factor):
        return app.thumbnails(found, factor)

    def items(self, found, factor):
        return found

    def task(self, found, factor):
        return functools.partial(app.shrink, factor=factor)

    def native(self, found, factor):
        import numpy
        small = []
        for grey in found:
            height, width = len(grey) // factor, len(grey[0]) // factor
            whole = numpy.array(grey)[:height * factor, :width * factor]
            small.append((whole.reshape(height, factor, width, factor).sum(axis=(1, 3)) // (factor * factor)).tolist())
        return small


class Dither(Region):
    region = "dither: for y in range(height)"

    def prepare(self):
        return (greys()[1],)

    def original(self, grey):
        return app.dither(grey)


class Flood(Region):
    region = "flood: while todo"

    def original(self):
        return app.flood([[0] * 200 for _ in range(200)], 5, 5, 9)


class Shades(Region):
    region = "shades: for row in grey"

    def prepare(self):
        return (greys()[2],)

    def original(self, grey):
        return app.shades(grey)

    def native(self, grey):
        found = Counter(chain.from_iterable(grey))
        return [found[value] for value in range(256)]


def pack(sheet):
    return zlib.compress(sheet, 9)


class Packed(Native):
    region = "packed: for sheet in sheets"
    item = staticmethod(pack)
    chunksize = 1

    def prepare(self):
        return ([bytes(value for row in grey for value in row) * 6 for grey in greys()],)

    def original(self, sheets):
        return app.packed(sheets)


class FrameCorners(Region):
    region = "frame_corners: for y in (0, -1)"

    def prepare(self):
        return (greys()[0],)

    def original(self, grey):
        return app.frame_corners(grey)
