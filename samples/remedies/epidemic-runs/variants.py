"""The regions of app.py by each remedy."""

import functools
import random
import statistics

import app
from remedies_kit import Independent, Region, parts


class Run(Region):
    region = "Outbreak.run: while self.sick"

    def original(self):
        return app.Outbreak(6_000, 0.16, 5).run()


class Many(Independent):
    region = "many: for seed in seeds"

    def prepare(self):
        return 900, 0.16, range(90)

    def original(self, people, chance, seeds):
        return app.many(people, chance, seeds)

    def items(self, people, chance, seeds):
        return seeds

    def task(self, people, chance, seeds):
        return functools.partial(app.spread, people, chance)


class LifeStep(Region):
    region = "Life.step: for y in range(self.height)"

    def prepare(self):
        return (app.Life(app.start_cells(320)),)

    def original(self, life):
        return life.step()

    def native(self, life):
        import numpy
        cells = numpy.array(life.cells)
        near = sum(numpy.roll(cells, (dy, dx), (0, 1)) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx)
        return ((near == 3) | (near == 2) & (cells == 1)).astype(int).tolist()


class WaitingTimes(Region):
    region = "waiting_times: for _ in range(customers)"

    def prepare(self):
        return 120_000, 7

    def original(self, customers, seed):
        return app.waiting_times(customers, seed)


class Inside(Region):
    """One generator's numbers in turn: other splits would hit other points."""

    region = "inside: for _ in range(points)"

    def prepare(self):
        return (600_000,)

    def original(self, points):
        return app.inside(points, random.Random(1))


def some_means(values, numbers):
    means = []
    for number in numbers:
        dice = random.Random(number)
        means.append(statistics.fmean(dice.choice(values) for _ in values))
    return means


class Bootstrap(Independent):
    region = "bootstrap: for number in range(rounds)"
    chunksize = 1

    def prepare(self):
        return [i * 37 % 101 for i in range(500)], 1_500

    def original(self, values, rounds):
        return app.bootstrap(values, rounds)

    def items(self, values, rounds):
        return parts(range(rounds), 8)

    def task(self, values, rounds):
        return functools.partial(some_means, values)

    def join(self, results, values, rounds):
        return sorted(mean for part in results for mean in part)


class DaysToDouble(Region):
    region = "days_to_double: for day, count in enumerate(cases)"

    def prepare(self):
        return ([100 * 1.2 ** day for day in range(100)],)

    def original(self, cases):
        return app.days_to_double(cases)


class RuleLine(Region):
    region = "rule_line: for _ in range(steps)"

    def prepare(self):
        return 110, 601, 250

    def original(self, rule, width, steps):
        return app.rule_line(rule, width, steps)

    def native(self, rule, width, steps):
        import numpy
        table = numpy.array([rule >> code & 1 for code in range(8)])
        line = numpy.zeros(width, int)
        line[width // 2] = 1
        for _ in range(steps):
            line = table[numpy.roll(line, 1) * 4 + line * 2 + numpy.roll(line, -1)]
        return line.tolist()
