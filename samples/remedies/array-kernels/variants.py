"""The regions of app.py by each remedy."""

import functools

import app
import numpy as np
from remedies_kit import Region, process_map, thread_map


def values():
    return np.random.default_rng(5).random(app.SAMPLES)


class SumOfSquares(Region):
    region = "sum_of_squares: for value in values"
    exact = False

    def prepare(self):
        return (values(),)

    def original(self, array):
        return app.sum_of_squares(array)

    def native(self, array):
        return float(np.dot(array, array))

    def processes(self, array):
        return sum(process_map(app.sum_of_squares, np.array_split(array, 4), 1))

    def threads(self, array):
        return sum(thread_map(app.sum_of_squares, np.array_split(array, 4)))


class Scaled(Region):
    region = "scaled: for i in range(len(values))"

    def prepare(self):
        array = values()
        return array, array.min(), array.max()

    def original(self, array, low, high):
        return app.scaled(array, low, high)

    def native(self, array, low, high):
        return (array - low) / (high - low)


class Brighten(Region):
    region = "brighten: for y in range(height)"

    def prepare(self):
        return np.random.default_rng(5).integers(0, 256, size=(900, 1200)), 40

    def original(self, picture, amount):
        return app.brighten(picture, amount)

    def native(self, picture, amount):
        return np.minimum(255, picture + amount)

    def processes(self, picture, amount):
        return np.concatenate(process_map(functools.partial(app.brighten, amount=amount), np.array_split(picture, 4), 1))


class Smoothed(Region):
    region = "smoothed: for i in range(len(values))"

    def prepare(self):
        return values(), 0.1

    def original(self, array, weight):
        return app.smoothed(array, weight)

    exact = False

    def compiled(self, array, weight):
        return kernel("smoothed")(array, weight)


class Neighbours(Region):
    region = "neighbours: for y in range(1, height - 1)"

    def prepare(self):
        return (np.random.default_rng(5).integers(0, 2, size=(300, 600)),)

    def original(self, grid):
        return app.neighbours(grid)

    def native(self, grid):
        height, width = grid.shape
        counts = np.zeros((height, width), dtype=np.int64)
        counts[1:-1, 1:-1] = sum(grid[1 + j:height - 1 + j, 1 + i:width - 1 + i] for j in (-1, 0, 1) for i in (-1, 0, 1) if (i, j) != (0, 0))
        return counts

    def compiled(self, grid):
        return kernel("neighbours")(grid)


def mean(table):
    return table.mean(axis=0)


class ColumnMeans(Region):
    region = "column_means: for table in tables"
    exact = False

    def prepare(self):
        rng = np.random.default_rng(5)
        return ([rng.random((20_000, 20)) for _ in range(12)],)

    def original(self, tables):
        return app.column_means(tables)

    def processes(self, tables):
        return process_map(mean, tables, 1)

    def threads(self, tables):
        return thread_map(mean, tables)


@functools.cache
def kernel(name):
    import numba
    return numba.njit(getattr(app, name))
