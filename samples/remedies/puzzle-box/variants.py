"""The regions of app.py by each remedy."""

import functools
from itertools import permutations

import app
from remedies_kit import Independent, Region


class Search(Region):
    region = "Sudoku.search"

    def prepare(self):
        return (app.PUZZLES[2],)

    def original(self, text):
        return app.solve(text)


class SolveAll(Independent):
    region = "solve_all: for text in puzzles"
    item = staticmethod(app.solve)
    chunksize = 1

    def prepare(self):
        return (app.puzzle_book(20),)

    def original(self, puzzles):
        return app.solve_all(puzzles)

    def items(self, puzzles):
        return puzzles

    def join(self, results, puzzles):
        return dict(zip(puzzles, results))


def first_queen(size, column):
    return app.place_queens(size, 1, 1 << column, 2 << column, 1 << column >> 1)


class Queens(Independent):
    region = "queens: for column in range(size)"
    chunksize = 1

    def prepare(self):
        return (11,)

    def original(self, size):
        return app.queens(size)

    def items(self, size):
        return range(size)

    def task(self, size):
        return functools.partial(first_queen, size)

    def join(self, results, size):
        return sum(results)


class Knapsack(Region):
    region = "knapsack: for weight, value in things"

    def prepare(self):
        return [(5 + i * 7 % 40, 10 + i * 13 % 60) for i in range(160)], 3_000

    def original(self, things, room):
        return app.knapsack(things, room)

    def native(self, things, room):
        import numpy
        best = numpy.zeros(room + 1, int)
        for weight, value in things:
            best[weight:] = numpy.maximum(best[weight:], best[:room + 1 - weight] + value)
        return int(best[room])


class CoinWays(Region):
    region = "coin_ways: for coin in coins"

    def prepare(self):
        return [1, 2, 5, 10, 20, 50, 100, 200], 60_000

    def original(self, coins, amount):
        return app.coin_ways(coins, amount)


class Edits(Region):
    region = "edits: for i, a in enumerate(one, 1)"

    def prepare(self):
        return "acgtta" * 70, "agctta" * 75

    def original(self, one, other):
        return app.edits(one, other)


def nearest(words, word):
    return min(words, key=lambda known: app.edits(word, known))


class Corrections(Independent):
    region = "corrections: for word in typed"

    def prepare(self):
        return app.word_list(24, 37), app.word_list(150, 73)

    def original(self, typed, words):
        return app.corrections(typed, words)

    def task(self, typed, words):
        return functools.partial(nearest, words)


def tour_from(distance, first):
    """The shortest tour among those that go to `first` at once."""
    shortest, route = None, None
    for rest in permutations([stop for stop in range(1, len(distance)) if stop != first]):
        length, here = distance[0][first], first
        for stop in rest:
            length += distance[here][stop]
            here = stop
        length += distance[here][0]
        if shortest is None or length < shortest:
            shortest, route = length, (first, *rest)
    return shortest, route


class ShortestTour(Independent):
    region = "shortest_tour: for order in permutations(stops)"
    chunksize = 1

    def prepare(self):
        return ([[(i * 17 + j * 29) % 43 + abs(i - j) for j in range(10)] for i in range(10)],)

    def original(self, distance):
        return app.shortest_tour(distance)

    def items(self, distance):
        return range(1, len(distance))

    def task(self, distance):
        return functools.partial(tour_from, distance)

    def join(self, results, distance):
        return min(results, key=lambda found: found[0])
