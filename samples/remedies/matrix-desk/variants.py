"""The regions of app.py by each remedy."""

import functools
import itertools
import operator

import app
from remedies_kit import WORKERS, Independent, Region, interpreter_map, parts, process_map, thread_map


def rows_times(b, a):
    return app.multiply(a, b)


class Multiply(Independent):
    region = "multiply: for row in a"
    exact = False
    chunksize = 1

    def prepare(self):
        return app.make_matrix(240, 240, 3), app.make_matrix(240, 240, 8)

    def original(self, a, b):
        return app.multiply(a, b)

    def items(self, a, b):
        return parts(a, WORKERS)

    def task(self, a, b):
        return functools.partial(rows_times, b)

    def join(self, results, a, b):
        return [row for part in results for row in part]

    def native(self, a, b):
        import numpy
        return (numpy.array(a) @ numpy.array(b)).tolist()


def dot_of(pair):
    return app.dot(*pair)


class Dot(Region):
    region = "dot: for x, y in zip(a, b)"
    exact = False

    def prepare(self):
        left = [i % 89 / 7 for i in range(2_000_000)]
        return left, left

    def original(self, a, b):
        return app.dot(a, b)

    def pieces(self, a, b):
        return list(zip(parts(a, 4), parts(b, 4)))

    def processes(self, a, b):
        return sum(process_map(dot_of, self.pieces(a, b), 1))

    def threads(self, a, b):
        return sum(thread_map(dot_of, self.pieces(a, b)))

    def interpreters(self, a, b):
        return sum(interpreter_map(dot_of, self.pieces(a, b), 4))

    def native(self, a, b):
        return sum(map(operator.mul, a, b))


class PrefixSums(Region):
    region = "prefix_sums: for value in values"

    def prepare(self):
        return (range(2_000_000),)

    def original(self, values):
        return app.prefix_sums(values)

    def native(self, values):
        return list(itertools.accumulate(values))


def distance_rows(points, chosen):
    return [[((x - a) ** 2 + (y - b) ** 2) ** 0.5 for a, b in points] for x, y in chosen]


class Distances(Independent):
    region = "distances: for x, y in points"
    exact = False
    chunksize = 1

    def prepare(self):
        return ([((i * 37) % 500 / 3, (i * 91) % 700 / 7) for i in range(1700)],)

    def original(self, points):
        return app.distances(points)

    def items(self, points):
        return parts(points, 8)

    def task(self, points):
        return functools.partial(distance_rows, points)

    def join(self, results, points):
        return [row for part in results for row in part]

    def native(self, points):
        import numpy
        array = numpy.array(points)
        delta = array[:, None, :] - array[None, :, :]
        return numpy.sqrt((delta * delta).sum(axis=2)).tolist()


def column(matrix, j):
    return [row[j] for row in matrix]


class Transpose(Independent):
    region = "transpose: for j in range(len(matrix[0]))"

    def prepare(self):
        return (app.make_matrix(400, 700, 1),)

    def original(self, matrix):
        return app.transpose(matrix)

    def native(self, matrix):
        return [list(column) for column in zip(*matrix)]

    def items(self, matrix):
        return range(len(matrix[0]))

    def task(self, matrix):
        return functools.partial(column, matrix)


class Determinant(Region):
    region = "determinant: for i in range(len(rows))"
    exact = False

    def prepare(self):
        return ([[((i * j * 7 + i + 3 * j) % 101) + (50.0 if i == j else 0.0) for j in range(220)] for i in range(220)],)

    def original(self, matrix):
        return app.determinant(matrix)

    def native(self, matrix):
        import numpy
        return float(numpy.linalg.det(numpy.array(matrix)))


class Largest(Region):
    region = "largest: for value in values"

    def prepare(self):
        return ([i % 89 / 7 for i in range(2_000_000)],)

    def original(self, values):
        return app.largest(values)

    def native(self, values):
        return max(values)

    def processes(self, values):
        return max(process_map(app.largest, parts(values, 4), 1))

    def threads(self, values):
        return max(thread_map(app.largest, parts(values, 4)))
