"""The regions of app.py by each remedy."""

import bisect
import functools
import heapq
import random

import app
from remedies_kit import Independent, Region


@functools.cache
def jobs():
    return app.make_jobs(1_500)


@functools.cache
def likes():
    rng = random.Random(13)
    return [[rng.randrange(100) for _ in range(24)] for _ in range(24)]


class BestEvening(Region):
    region = "best_evening: for i, (start, _, pay, _) in enumerate(ordered)"

    def prepare(self):
        return (jobs(),)

    def original(self, found):
        return app.best_evening(found)

    def native(self, found):
        ordered = sorted(found, key=lambda job: job[1])
        ends = [job[1] for job in ordered]
        best = [0] * (len(ordered) + 1)
        for i, (start, _, pay, _) in enumerate(ordered):
            best[i + 1] = max(best[i], best[bisect.bisect_right(ends, start, 0, i)] + pay)
        return best[-1]


def over_before(found, job):
    return sum(1 for other in found if other[1] <= job[0])


class ActsWithoutTies(Independent):
    region = "acts_without_ties: for start, _, _, _ in jobs"

    def prepare(self):
        return (jobs(),)

    def original(self, found):
        return app.acts_without_ties(found)

    def task(self, found):
        return functools.partial(over_before, found)

    def native(self, found):
        ends = sorted(job[1] for job in found)
        return [bisect.bisect_right(ends, job[0]) for job in found]


class LoadLorry(Region):
    region = "load_lorry: for weight, value in zip(weights, values)"

    def prepare(self):
        rng = random.Random(2)
        weights = [rng.randrange(3, 60) for _ in range(70)]
        return weights, [weight * 3 + rng.randrange(40) for weight in weights], 6_000

    def original(self, weights, values, room):
        return app.load_lorry(weights, values, room)

    def native(self, weights, values, room):
        import numpy
        best = numpy.zeros(room + 1, dtype=numpy.int64)
        for weight, value in zip(weights, values):
            best[weight:] = numpy.maximum(best[weight:], best[:room + 1 - weight] + value)
        return int(best[room])


class WaysToPay(Region):
    region = "ways_to_pay"

    def prepare(self):
        return 240, (50, 20, 10, 5, 2, 1)

    def original(self, amount, coins):
        return app.ways_to_pay(amount, coins)

    def native(self, amount, coins):
        @functools.lru_cache(maxsize=None)
        def ways(left, some):
            if left == 0:
                return 1
            if left < 0 or not some:
                return 0
            return ways(left - some[0], some) + ways(left, some[1:])

        return ways(amount, coins)


class LongestRise(Region):
    region = "longest_rise: for i, mark in enumerate(marks)"

    def prepare(self):
        rng = random.Random(4)
        return ([rng.randrange(10_000) for _ in range(2_000)],)

    def original(self, marks):
        return app.longest_rise(marks)

    def native(self, marks):
        ends = []
        for mark in marks:
            place = bisect.bisect_left(ends, mark)
            if place == len(ends):
                ends.append(mark)
            else:
                ends[place] = mark
        return len(ends)


class GiveShifts(Region):
    region = "give_shifts: for length in shifts"

    def prepare(self):
        rng = random.Random(6)
        return [rng.randrange(2, 9) for _ in range(8_000)], 60

    def original(self, shifts, crew):
        return app.give_shifts(shifts, crew)

    def native(self, shifts, crew):
        hours = [(0, number) for number in range(crew)]
        given = []
        for length in shifts:
            worked, number = hours[0]
            heapq.heapreplace(hours, (worked + length, number))
            given.append(number)
        return given


class Anneal(Region):
    region = "anneal: for _ in range(steps)"

    def prepare(self):
        return likes(), 4_000, 1

    def original(self, table, steps, seed):
        return app.anneal(table, steps, seed)


def annealed(table, steps, seed):
    return app.anneal(table, steps, seed), seed


class TrySeeds(Independent):
    region = "try_seeds: for seed in seeds"
    chunksize = 1

    def prepare(self):
        return likes(), 6_000, range(16)

    def original(self, table, steps, seeds):
        return app.try_seeds(table, steps, seeds)

    def items(self, table, steps, seeds):
        return seeds

    def task(self, table, steps, seeds):
        return functools.partial(annealed, table, steps)

    def join(self, results, *args):
        return min(results)


def tents_from(size, column):
    return app.tents(size, 1, {column}, {-column}, {column})


class TentPlans(Independent):
    region = "tent_plans: for column in range(size)"
    chunksize = 1

    def prepare(self):
        return (10,)

    def original(self, size):
        return app.tent_plans(size)

    def items(self, size):
        return range(size)

    def task(self, size):
        return functools.partial(tents_from, size)


class ColourStages(Region):
    region = "colour_stages.fill: for colour in range(colours)"

    def prepare(self):
        near = {i: {(i + 1) % 40, (i - 1) % 40, (i * 7 + 3) % 40} - {i} for i in range(40)}
        return {i: near[i] | {j for j in near if i in near[j]} for i in near}, 4

    def original(self, near, colours):
        return app.colour_stages(near, colours)


class FillCrates(Region):
    region = "fill_crates: for size in sizes"

    def prepare(self):
        rng = random.Random(7)
        return [rng.randrange(5, 70) for _ in range(900)], 100

    def original(self, sizes, room):
        return app.fill_crates(sizes, room)


class TwoOpt(Region):
    region = "two_opt: while better"

    def prepare(self):
        rng = random.Random(8)
        return [(rng.random() * 90, rng.random() * 60) for _ in range(70)], 70

    def original(self, points, count):
        return app.two_opt(points, list(range(count)))
