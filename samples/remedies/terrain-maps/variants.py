"""The regions of app.py by each remedy."""

import functools
import math

import app
from remedies_kit import Independent, Region, process_map, thread_chunks


@functools.cache
def terrain():
    return app.make_terrain(220, 200)


def one_row(width, seed, y):
    row = []
    for x in range(width):
        metres, size, share = 0.0, 64.0, 400.0
        for octave in range(4):
            metres += share * app.noise(x / size, y / size, seed + octave)
            size /= 2
            share /= 2
        row.append(metres)
    return row


class MakeTerrain(Independent):
    region = "make_terrain: for y in range(height)"
    exact = False

    def prepare(self):
        return 220, 200, 7

    def original(self, width, height, seed):
        return app.make_terrain(width, height, seed)

    def items(self, width, height, seed):
        return range(height)

    def task(self, width, height, seed):
        return functools.partial(one_row, width, seed)

    def native(self, width, height, seed):
        import numpy

        def corner(x, y, which):
            value = (x * 374761393 + y * 668265263 + which * 1442695041) & 0xFFFFFFFF
            value = ((value ^ (value >> 13)) * 1274126177) & 0xFFFFFFFF
            return (value ^ (value >> 16)) / 0xFFFFFFFF

        metres, size, share = numpy.zeros((height, width)), 64.0, 400.0
        for octave in range(4):
            y, x = numpy.arange(height)[:, None] / size, numpy.arange(width)[None, :] / size
            left, top = x.astype(numpy.uint64), y.astype(numpy.uint64)
            fx, fy = x - left, y - top
            fx, fy = fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)
            which = seed + octave
            upper = corner(left, top, which) * (1 - fx) + corner(left + 1, top, which) * fx
            lower = corner(left, top + 1, which) * (1 - fx) + corner(left + 1, top + 1, which) * fx
            metres += share * (upper * (1 - fy) + lower * fy)
            size /= 2
            share /= 2
        return metres.tolist()


class Slopes(Region):
    region = "slopes: for y in range(1, len(terrain) - 1)"
    exact = False

    def prepare(self):
        return (terrain(),)

    def original(self, land):
        return app.slopes(land)

    def native(self, land):
        import numpy
        array = numpy.array(land)
        east = (array[1:-1, 2:] - array[1:-1, :-2]) / 40.0
        south = (array[2:, 1:-1] - array[:-2, 1:-1]) / 40.0
        return numpy.sqrt(east * east + south * south).tolist()


class Rivers(Region):
    region = "rivers: for metres, y, x in cells"

    def prepare(self):
        return (terrain(),)

    def original(self, land):
        return app.rivers(land)


def seen_from(land, post):
    return app.view_counts(land, [post])[post]


class ViewCounts(Region):
    region = "view_counts: for y, x in posts"

    def prepare(self):
        return terrain(), [(20 + 9 * i, 15 + 10 * i) for i in range(18)]

    def original(self, land, posts):
        return app.view_counts(land, posts)

    def processes(self, land, posts):
        return dict(zip(posts, process_map(seen_here, posts, 1, initializer=keep, initargs=(land,))))

    def threads(self, land, posts):
        keep(land)
        return dict(zip(posts, thread_chunks(seen_here, posts)))


KEPT = []


def keep(land):
    KEPT[:] = [land]


def seen_here(post):
    return seen_from(KEPT[0], post)


class Weather(Region):
    region = "weather: for _ in range(rounds)"

    def prepare(self):
        return [row[:] for row in terrain()], 6

    def original(self, land, rounds):
        return app.weather([row[:] for row in land], rounds)


class Climb(Region):
    region = "climb: while True"

    def prepare(self):
        return terrain(), 100, 100

    def original(self, land, y, x):
        return app.climb(land, y, x)


class CheapestPath(Region):
    region = "cheapest_path: while heap"

    def prepare(self):
        return terrain(), (0, 0), (199, 219)

    def original(self, land, start, goal):
        return app.cheapest_path(land, start, goal)


class Hypsometry(Region):
    region = "hypsometry: for level in levels"

    def prepare(self):
        return terrain(), range(100, 700, 20)

    def original(self, land, levels):
        return app.hypsometry(land, levels)

    def native(self, land, levels):
        import numpy
        array = numpy.array(land)
        return [int(numpy.count_nonzero(array > level)) / array.size for level in levels]


class Draw(Region):
    region = "draw: for row in terrain[::every * 2]"

    def prepare(self):
        return terrain(), 4

    def original(self, land, every):
        return app.draw(land, every)


class Along(Region):
    region = "along: for x, y in points"
    exact = False

    def prepare(self):
        return terrain(), [(5 + i * 0.09, 90 + 60 * math.sin(i / 150)) for i in range(2_000)]

    def original(self, land, points):
        return app.along(land, points)

    def native(self, land, points):
        import numpy
        array, track = numpy.array(land), numpy.array(points)
        left, top = track[:, 0].astype(int), track[:, 1].astype(int)
        fx, fy = track[:, 0] - left, track[:, 1] - top
        upper = array[top, left] * (1 - fx) + array[top, left + 1] * fx
        lower = array[top + 1, left] * (1 - fx) + array[top + 1, left + 1] * fx
        return (upper * (1 - fy) + lower * fy).tolist()
