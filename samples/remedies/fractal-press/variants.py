"""The regions of app.py by each remedy."""

import functools
import heapq

import app
from remedies_kit import WORKERS, Independent, Region, interpreter_map, parts, process_map, thread_map


def row(width, height, limit, j):
    y = j / height * 2.4 - 1.2
    return [app.escape(i / width * 3.2 - 2.2, y, limit) for i in range(width)]


class Draw(Independent):
    region = "draw: for j in range(height)"

    def prepare(self):
        return 280, 200, 90

    def original(self, width, height, limit):
        return app.draw(width, height, limit)

    def items(self, width, height, limit):
        return range(height)

    def task(self, width, height, limit):
        return functools.partial(row, width, height, limit)

    def native(self, width, height, limit):
        import numpy
        x = numpy.arange(width) / width * 3.2 - 2.2
        y = numpy.arange(height) / height * 2.4 - 1.2
        c = x[None, :] + 1j * y[:, None]
        z = numpy.zeros_like(c)
        steps = numpy.full(c.shape, limit)
        alive = numpy.ones(c.shape, bool)
        for step in range(limit):
            z[alive] = z[alive] * z[alive] + c[alive]
            gone = alive & (z.real * z.real + z.imag * z.imag > 4.0)
            steps[gone] = step
            alive &= ~gone
        return steps.tolist()

    def compiled(self, width, height, limit):
        escape = kernel("escape")
        return [[escape(i / width * 3.2 - 2.2, j / height * 2.4 - 1.2, limit) for i in range(width)] for j in range(height)]


class Fibonacci(Independent):
    region = "fibonacci"
    item = staticmethod(app.fibonacci)
    chunksize = 1

    def prepare(self):
        return (29,)

    def original(self, n):
        return app.fibonacci(n)

    def items(self, n):
        return [n - 2, n - 3, n - 3, n - 4]

    def join(self, results, n):
        return sum(results)

    def native(self, n):
        @functools.lru_cache(maxsize=None)
        def fibonacci(n):
            if n < 2:
                return n
            return fibonacci(n - 1) + fibonacci(n - 2)

        return fibonacci(n)


class MergeSort(Region):
    region = "merge_sort"

    def prepare(self):
        return ([i * 7919 % 100_003 for i in range(100_000)],)

    def original(self, values):
        return app.merge_sort(values)

    def processes(self, values):
        return list(heapq.merge(*process_map(app.merge_sort, parts(values, WORKERS), 1)))

    def threads(self, values):
        return list(heapq.merge(*thread_map(app.merge_sort, parts(values, WORKERS))))

    def interpreters(self, values):
        return list(heapq.merge(*interpreter_map(app.merge_sort, parts(values, WORKERS), WORKERS)))

    def native(self, values):
        return sorted(values)


class TreeSum(Independent):
    region = "tree_sum"
    item = staticmethod(app.tree_sum)
    chunksize = 1

    def prepare(self):
        return (app.make_tree(16),)

    def original(self, tree):
        return app.tree_sum(tree)

    def items(self, tree):
        return [tree["left"], tree["right"]]

    def join(self, results, tree):
        return tree["value"] + sum(results)


def power(base, exponent):
    return pow(base, exponent, 2**521 - 1)


class PowerTable(Independent):
    region = "power_table: for exponent in range(2**520, 2**520 + count)"

    def prepare(self):
        return 3, 2_500

    def original(self, base, count):
        return app.power_table(base, count)

    def items(self, base, count):
        return [2**520 + i for i in range(count)]

    def task(self, base, count):
        return functools.partial(power, base)


def settled(steps, rate):
    return app.logistic(0.3, rate, steps)


class Bifurcation(Independent):
    region = "bifurcation: for rate in rates"

    def prepare(self):
        return [2.5 + i / 400 for i in range(600)], 12_000

    def original(self, rates, steps):
        return app.bifurcation(rates, steps)

    def items(self, rates, steps):
        return rates

    def task(self, rates, steps):
        return functools.partial(settled, steps)

    def native(self, rates, steps):
        import numpy
        rate = numpy.array(rates)
        x = numpy.full(len(rates), 0.3)
        for _ in range(steps):
            x = rate * x * (1 - x)
        return x.tolist()

    def compiled(self, rates, steps):
        logistic = kernel("logistic")
        return [logistic(0.3, rate, steps) for rate in rates]


class Logistic(Region):
    region = "logistic: for _ in range(steps)"

    def prepare(self):
        return 0.2, 3.9, 4_000_000

    def original(self, x, rate, steps):
        return app.logistic(x, rate, steps)

    def compiled(self, x, rate, steps):
        return kernel("logistic")(x, rate, steps)


@functools.cache
def kernel(name):
    import numba
    return numba.njit(getattr(app, name))
